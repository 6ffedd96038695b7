mkdir -p p/.git/objects p/src/deep/er p/node_modules/x; touch p/.git/config p/src/a.js p/src/deep/b.js p/src/deep/er/c.js p/node_modules/x/i.js p/README
find p -name node_modules -prune -o -name '*.js' -print | sort; echo --
find p \( -name .git -o -name node_modules \) -prune -o -type f -print | sort; echo --
find p -path p/src/deep -prune -o -print | sort; echo --
find p -maxdepth 1 | sort; echo --
find p -mindepth 3 -maxdepth 3 | sort; echo --
find p -maxdepth 0; echo --
find p/src -depth | tail -1; find p/src | head -1
find p/src -d 2>&1 | tail -1
find p -name '*.js' -not -path '*/node_modules/*' -not -path '*/.git/*' | sort; echo --
find p -type d -name 'd*' -o -type f -name 'R*' | sort
find p -maxdepth x; echo $?
find p -maxdepth -1; echo $?
find p -name README -maxdepth 1; echo $?
find p/ -maxdepth 1 -name src; find ./p/src/ -name a.js; find p//src -name a.js
find p -name README -quit; find p -name README -print -quit
find p -wholename 'p/s*/a.js'; find p -ipath 'P/SRC/A.JS'; find p -iname readme
