"""Make a draw of Dip Sample again: verify_draw.py receipt.json ids.csv. Exit 0: it holds; 1: it does not; 2: no such files."""
import csv, hashlib, itertools, json, sys
def sha256(text): return hashlib.sha256(text.encode("utf-8")).hexdigest()

def faults(receipt, rows):
    prefix, frozen, acts, strata = sha256(receipt["seed"]), receipt["population"], receipt["acts"], receipt["strata"]
    if len(rows) != frozen["size"] or sha256("".join(i + "\n" for i in sorted(i for i, _ in rows))) != frozen["sha256"]:
        yield "the list is not the one that was frozen"
    keys, named = sorted(s["key"] for s in strata), {s for _, s in rows} | {key for act in acts for key in act["quotas"]}
    if sorted(named | set(keys)) != keys or [act["act"] for act in acts] != ["draw"] + ["extension"] * (len(acts) - 1):
        yield "a stratum of the list or of an act does not stand on the receipt once, or the acts are in another order"
    places = {c["case"]: {"stratum": s["key"], "rank": c["rank"]} for s in strata for c in s["cases"]}
    targeted = all(places.get(t["case"]) == t["drawnSince"] for t in receipt["targeted"])
    if not targeted or len(places) != sum(len(s["cases"]) for s in strata):
        yield "a case stands in two places"
    for key, cases, size in ((s["key"], s["cases"], s["population"]) for s in strata):
        order = sorted(("0." + f"{int(sha256(prefix + i), 16):064d}"[::-1], i) for i, s in rows if s == key)
        for rank, (case, (ticket, id)) in enumerate(zip(cases, order), 1):
            known = case.get("id", id if receipt["references"] == "left out" else None)
            if (known, case["ticket"], case["rank"]) != (id, ticket, rank):
                yield f"{key} rank {rank}: {known or case['case']} is not right; the place belongs to {id}"
        came = [act for act, _ in itertools.groupby(case.get("act", 0) for case in cases) if act]  # 0: a spare
        took = [case["act"] for case in cases if "act" in case]
        due = [n for n, act in enumerate(acts, 1) for _ in range(min(act["quotas"].get(key, 0), len(order)))]
        if took != due[: len(took)] or len(came) > len(set(came)) or len(took) < len(due) and len(cases) < len(order):
            yield f"{key}: the acts ask for {len(due)} cases; the receipt gives {len(took)} to acts {came}"
        gone = [rank for rank, case in enumerate(cases, 1) if case["outOfScope"] and case["outOfScope"]["reason"]]
        spares = [(case["insteadOf"], rank) for rank, case in enumerate(cases, 1) if "act" not in case]
        if size != len(order) or sorted(old for old, _ in spares) != gone or any(old >= new for old, new in spares):
            yield f"{key}: {len(order)} in the list, {size} on the receipt; out of scope: {gone}, spares: {spares}"
try:
    receipt, ids = json.load(open(sys.argv[1], encoding="utf-8-sig")), open(sys.argv[2], encoding="utf-8-sig", newline="")
    rows = [(row["id"], row["stratum"]) for row in csv.DictReader(ids)]
    assert (receipt["schemaVersion"], receipt["algorithm"]) == (2, "rivest-consistent-sampler/first-tickets/without-replacement"), "another version"
    assert {"audit", "plan", "seedSource", "voidedDraws"} <= receipt.keys() and receipt["seed"], "a field is missing"
    assert 0 < len(dict(rows)) == len(rows) and all(map(all, rows)), "the list must be id,stratum, with every id once"
    found = list(faults(receipt, rows))
except Exception as error:
    sys.exit(print("The files cannot be used:", f"there is no field {error}" if isinstance(error, KeyError) else error) or 2)
sys.exit(print("\n".join(found) or f"The receipt holds: {len(rows)} cases in the list.") or int(bool(found)))
