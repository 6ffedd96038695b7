echo one
| cat
