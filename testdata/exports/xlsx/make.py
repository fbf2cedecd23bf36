#!/usr/bin/python3
# Makes openpyxl.xlsx and xlsxwriter.xlsx, each with the library of that name. Needs
# python3-openpyxl and python3-xlsxwriter, of Debian.
import datetime
import os

import openpyxl
import xlsxwriter

os.chdir(os.path.dirname(os.path.abspath(__file__)))
header = ["id", "email", "name", "verified", "joined", "last login", "postcode", "note"]
day = datetime.date(2020, 1, 2)
moment = datetime.datetime(2021, 2, 3, 4, 5, 6, 789000)
users = [
    [1, "ana@example.com", "Ana Silva", True, day, moment, 1234, None],
    [2, "zoe@example.org", "Zoë Østergård", False, datetime.date(1900, 1, 1), moment, 98765, ""],
    ["9007199254740993", "emoji@example.com", "😀 & <李> \"x\"", True, datetime.date(1999, 12, 31), moment, 10115, " two\nlines "],
    [9007199254740993, "long@example.com", "_x0041_ is no A", True, datetime.date(2024, 2, 29), moment, 20095, 1.5],
]

book = openpyxl.Workbook()
book.active.title = "Notes"
book.active["A1"] = "Orders and users of the shop"
sheet = book.create_sheet("Users")
sheet.append(header)
for user in users:
    sheet.append(user)
for row in sheet.iter_rows(min_row=2):
    row[4].number_format = "dd.mm.yyyy"
    row[5].number_format = "yyyy-mm-dd hh:mm:ss.000"
    row[6].number_format = "00000"
hidden = book.create_sheet("Old")
hidden.append(["email"])
hidden.append(["old@example.com"])
hidden.sheet_state = "hidden"
book.save("openpyxl.xlsx")

book = xlsxwriter.Workbook("xlsxwriter.xlsx", {"constant_memory": True})
book.set_properties({"created": moment})
sheet = book.add_worksheet("Users")
formats = {4: book.add_format({"num_format": 14}), 5: book.add_format({"num_format": "yyyy/mm/dd\\ hh:mm"}), 6: book.add_format({"num_format": "00000"})}
bold = book.add_format({"bold": True})
for column, name in enumerate(header):
    sheet.write(2, column, name)
for n, user in enumerate(users):
    for column, value in enumerate(user):
        if isinstance(value, (datetime.date, datetime.datetime)):
            sheet.write_datetime(3 + 2 * n, column, value, formats[column])
        elif value is not None:
            sheet.write(3 + 2 * n, column, value, formats.get(column))
sheet.write_rich_string(11, 2, "Rich ", bold, "text")
sheet.write(11, 0, 5)
sheet.write(11, 1, "rich@example.com")
sheet.write_formula(11, 7, '="a"&"b"', None, "ab")
book.close()
