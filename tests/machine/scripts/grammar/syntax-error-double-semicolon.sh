echo one;; echo two
