"""Make a draw of Dip Sample again, without Dip Sample: python3 verify_draw.py receipt.json ids.csv
Exit 0: the receipt holds. 1: it does not. 2: a file cannot be used. The method is told in methods.md."""
import csv, hashlib, json, sys

ALGORITHM = "rivest-consistent-sampler/first-tickets/without-replacement"
FIELDS = "schemaVersion seed seedSource drawnBy drawnAt softwareVersion audit population strata voidedDraws".split()

def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

def faults(receipt, rows):
    prefix, frozen = sha256(receipt["seed"]), receipt["population"]
    if len(rows) != frozen["size"] or sha256("".join(i + "\n" for i in sorted(i for i, _ in rows))) != frozen["sha256"]:
        yield "the list is not the one that was frozen"
    keys = [stratum["key"] for stratum in receipt["strata"]]
    if sorted({s for _, s in rows} | set(keys)) != sorted(keys):
        yield "the list has a stratum that the receipt does not name, or the receipt names one twice"
    for stratum in receipt["strata"]:
        key, cases, quota = stratum["key"], stratum["cases"], stratum["quota"]
        order = sorted(("0." + f"{int(sha256(prefix + i), 16):064d}"[::-1], i) for i, s in rows if s == key)
        wanted = min(len(order), quota + sum(bool(c["reason"]) for c in cases if c["status"] == "out of scope"))
        if stratum["population"] != len(order) or len(cases) != wanted:
            yield f"{key}: {len(order)} cases in the list, {wanted} wanted from it, {len(cases)} in the receipt"
        for rank, (case, (ticket, id)) in enumerate(zip(cases, order), 1):
            status = case["status"] in ("drawn" if rank <= quota else "spare", "out of scope")
            if not status or (case["id"], case["ticket"], case["rank"]) != (id, ticket, rank):
                yield f"{key} rank {rank}: {case['id']} is not right; the place belongs to {id}"

try:
    receipt = json.load(open(sys.argv[1], encoding="utf-8-sig"))
    rows = [(r["id"], r["stratum"]) for r in csv.DictReader(open(sys.argv[2], encoding="utf-8-sig", newline=""))]
    assert receipt["algorithm"] == ALGORITHM and all(f in receipt for f in FIELDS), "not a receipt of this kind"
    assert rows and all(map(all, rows)) and len(dict(rows)) == len(rows), "an id is missing or stands twice in the list"
    found = list(faults(receipt, rows))
except Exception as error:
    sys.exit(print("The files cannot be used:", repr(error)) or 2)
print("\n".join(found) or f"The receipt holds: {len(receipt['strata'])} strata, {len(rows)} cases in the list.")
sys.exit(1 if found else 0)
