"""papers.py CONTENT.json PAPER.docx: the paper with python-docx; prints how many milliseconds it took."""
import json
import sys
import time

import docx

content = json.load(open(sys.argv[1], encoding='utf-8'))
start = time.perf_counter()
document = docx.Document()
for line in content['lines']:
    document.add_paragraph(line)
if content['table']:
    rows = [content['table']['heads'], *content['table']['rows']]
    width = len(rows[0])
    table = document.add_table(rows=len(rows), cols=width)
    # Asking the table for each of its cells anew takes the square of their number.
    cells = table._cells
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            cells[at * width + column].text = text
for line in content['after']:
    document.add_paragraph(line)
document.save(sys.argv[2])
print((time.perf_counter() - start) * 1000)
