touch -d '2024-01-02' a b
ls -lD a b
ls --dired -l
