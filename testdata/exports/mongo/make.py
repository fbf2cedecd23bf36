#!/usr/bin/python3
# Makes users.bson and dump.archive. The documents are encoded by PyMongo's own bson
# (Debian's python3-bson); the archive is put together here as mongodump's format has it.
# Two runs write the same bytes.
import datetime
import os
import struct
import uuid

import bson
from bson import Binary, Decimal128, Int64, ObjectId, Regex, Timestamp

os.chdir(os.path.dirname(os.path.abspath(__file__)))
moment = datetime.datetime(2020, 1, 2, 3, 4, 5, 678000)
hash = "$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee"
users = [
    {"_id": ObjectId("5f0000000000000000000001"), "email": "ana@example.com", "password": hash, "verified": True, "createdAt": moment,
     "profile": {"first": "Ana", "last": "Silva"}, "roles": ["admin", "staff"], "visits": Int64(9007199254740993), "balance": Decimal128("12.50"),
     "external": Binary(uuid.UUID("00112233-4455-6677-8899-aabbccddeeff").bytes, 4)},
    {"_id": ObjectId("5f0000000000000000000002"), "email": "zoe@example.org", "password": None, "verified": False, "profile": {"first": "Zoë", "last": "Østergård \"Z\""},
     "roles": [], "visits": 3, "balance": Decimal128("1E+3"), "key": Binary(b"\x00\xff\x10", 0)},
    {"_id": 7.0, "email": "emoji@example.com", "profile": {"first": "😀", "last": "line\nend"}, "visits": 1.5, "createdAt": datetime.datetime(1969, 7, 20),
     "friends": [ObjectId("5f0000000000000000000001")], "at": Timestamp(1, 2), "like": Regex("^a/", 2)},
]
documents = [bson.encode(u) for u in users]
with open("users.bson", "wb") as f:
    f.write(b"".join(documents))


def crc64(data):
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            c = (c >> 1) ^ (0xC96C5795D7870F42 if c & 1 else 0)
        table.append(c)
    c = 0xFFFFFFFFFFFFFFFF
    for b in data:
        c = table[(c ^ b) & 255] ^ (c >> 8)
    return struct.unpack("<q", struct.pack("<Q", c ^ 0xFFFFFFFFFFFFFFFF))[0]


def header(collection, eof, crc):
    return bson.encode({"db": "shop", "collection": collection, "EOF": eof, "CRC": Int64(crc)})


end = b"\xff\xff\xff\xff"
orders = [bson.encode({"_id": n, "total": 10 * n}) for n in range(3)]
with open("dump.archive", "wb") as f:
    f.write(struct.pack("<I", 0x8199E26D))
    f.write(bson.encode({"concurrent_collections": 4, "version": "0.1", "server_version": "7.0.5", "tool_version": "100.9.4"}))
    for name, size in (("orders", 3), ("users", len(users))):
        f.write(bson.encode({"db": "shop", "collection": name, "metadata": "{\"indexes\":[]}", "size": size, "type": "collection"}))
    f.write(end)
    f.write(header("orders", False, 0) + orders[0] + end)
    f.write(header("users", False, 0) + documents[0] + documents[1] + end)
    f.write(header("orders", False, 0) + orders[1] + orders[2] + end)
    f.write(header("orders", True, crc64(b"".join(orders))) + end)
    f.write(header("users", False, 0) + documents[2] + end)
    f.write(header("users", True, crc64(b"".join(documents))) + end)
