ln -s five link; touch -h -d '2024-03-01' link
ls -l link
ls -ld --time-style=long-iso link
