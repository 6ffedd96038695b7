true && && false
