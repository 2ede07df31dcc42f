package org.mithaq.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.Sha256;
import org.mithaq.ledger.proof.TrustedKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody with every right in the database, but without the key, may do to a ledger; each way at a random place. */
class Tampering {

    /**
     * What verification has to name.
     *
     * @param isSeal whether it is a seal, and not an entry
     */
    record Target(boolean isSeal, long number) {}

    /** A way to tamper. */
    record Way(String name, Deed deed) {

        interface Deed {
            Target done();
        }
    }

    private final JdbcTemplate jdbc;
    private final Seals seals;
    private final Random random;

    Tampering(JdbcTemplate jdbc, Seals seals, Random random) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.random = random;
    }

    /** Every way there is. */
    List<Way> ways() {
        return Stream.of(entries(), entriesThatWait(), texts(), seals(), ends())
                .flatMap(List::stream)
                .toList();
    }

    private List<Way> entries() {
        return Stream.concat(
                        entryColumns()
                                .map(column -> new Way("change ledger_entry." + column, () -> {
                                    long entry = sealedEntry();
                                    change(column, entry);
                                    return entry(entry);
                                })),
                        Stream.of(
                                new Way("number an entry anew", () -> {
                                    long entry = sealedEntry();
                                    jdbc.update(
                                            "update ledger_entry set sequence = ? where sequence = ?", free(), entry);
                                    return entry(entry);
                                }),
                                new Way("delete an entry", () -> {
                                    long entry = sealedEntry();
                                    jdbc.update("delete from ledger_entry where sequence = ?", entry);
                                    return entry(entry);
                                }),
                                new Way("duplicate an entry under a free number", () -> {
                                    long free = free();
                                    copy(sealedEntry(), free);
                                    return entry(free);
                                }),
                                new Way("duplicate an entry under its own number", () -> {
                                    long entry = sealedEntry();
                                    copy(entry, entry);
                                    return entry(entry);
                                }),
                                new Way("duplicate an entry in a gap", () -> {
                                    long gap = gap();
                                    copy(sealedEntry(), gap);
                                    return entry(gap);
                                }),
                                new Way("swap two entries", () -> {
                                    long one = sealedEntry();
                                    long other = another(one);
                                    long free = free();
                                    number(one, free);
                                    number(other, one);
                                    number(free, other);
                                    return entry(Math.min(one, other));
                                }),
                                new Way("invent an entry", () -> {
                                    long gap = gap();
                                    invent(gap);
                                    return entry(gap);
                                })))
                .toList();
    }

    private List<Way> entriesThatWait() {
        return Stream.concat(
                        entryColumns()
                                .map(column -> new Way("change ledger_entry." + column + " that waits", () -> {
                                    long entry = waitingEntry();
                                    change(column, entry);
                                    return entry(entry);
                                })),
                        Stream.of(
                                new Way("change ledger_unsealed.proof", () -> {
                                    long entry = waitingEntry();
                                    jdbc.update("update ledger_unsealed set proof = ? where entry = ?", hash(), entry);
                                    return entry(entry);
                                }),
                                new Way("change ledger_unsealed.entry", () -> {
                                    long entry = waitingEntry();
                                    jdbc.update("update ledger_unsealed set entry = ? where entry = ?", free(), entry);
                                    return entry(entry);
                                }),
                                new Way("duplicate an entry that waits under its own number", () -> {
                                    long entry = waitingEntry();
                                    copy(entry, entry);
                                    return entry(entry);
                                }),
                                new Way("let an entry wait no more", () -> {
                                    long entry = waitingEntry();
                                    jdbc.update("delete from ledger_unsealed where entry = ?", entry);
                                    return entry(entry);
                                }),
                                new Way("delete an entry that waits", () -> {
                                    long entry = waitingEntry();
                                    jdbc.update("delete from ledger_entry where sequence = ?", entry);
                                    return entry(entry);
                                }),
                                new Way("let an entry wait again", () -> {
                                    long entry = sealedEntry();
                                    jdbc.update(
                                            "insert into ledger_unsealed select ?, min(proof) from ledger_unsealed",
                                            entry);
                                    return entry(entry);
                                }),
                                new Way("invent an entry and let it wait", () -> {
                                    long free = free();
                                    invent(free);
                                    jdbc.update("insert into ledger_unsealed values (?, ?)", free, hash());
                                    return entry(free);
                                }),
                                new Way("swap two proofs", () -> {
                                    List<Long> two = jdbc.queryForList(
                                            "select min(entry) from ledger_unsealed union select max(entry) from ledger_unsealed",
                                            Long.class);
                                    long free = free();
                                    rowNumber("ledger_unsealed", "entry", two.get(0), free);
                                    rowNumber("ledger_unsealed", "entry", two.get(1), two.get(0));
                                    rowNumber("ledger_unsealed", "entry", free, two.get(1));
                                    return entry(Math.min(two.get(0), two.get(1)));
                                })))
                .toList();
    }

    private List<Way> texts() {
        return List.of(
                new Way("change ledger_text.content", () -> {
                    Map<String, Object> text = text();
                    jdbc.update(
                            "update ledger_text set content = ? where hash = ?",
                            text.get("content") + ".",
                            text.get("hash"));
                    return entry((long) text.get("entry"));
                }),
                new Way("change ledger_text.hash", () -> {
                    Map<String, Object> text = text();
                    jdbc.update("update ledger_text set hash = ? where hash = ?", hash(), text.get("hash"));
                    return entry(firstThatNames(text));
                }),
                new Way("change ledger_text.entry", () -> {
                    Map<String, Object> text = text();
                    long other =
                            any("select sequence from ledger_entry where texts not like '%" + text.get("hash") + "%'");
                    jdbc.update("update ledger_text set entry = ? where hash = ?", other, text.get("hash"));
                    return entry(other);
                }),
                new Way("give a text to an entry that is not there", () -> {
                    long free = free();
                    jdbc.update("update ledger_text set entry = ? where hash = ?", free, text().get("hash"));
                    return entry(free);
                }),
                new Way("delete a text", () -> {
                    Map<String, Object> text = text();
                    jdbc.update("delete from ledger_text where hash = ?", text.get("hash"));
                    return entry(firstThatNames(text));
                }),
                new Way("invent a text", () -> {
                    long entry = sealedEntry();
                    jdbc.update(
                            "insert into ledger_text (hash, entry, content) values (?, ?, ?)",
                            new FullText("invented").hash(),
                            entry,
                            "invented");
                    return entry(entry);
                }),
                new Way("swap two texts", () -> {
                    Map<String, Object> one = text();
                    Map<String, Object> other = text();
                    while (other.equals(one)) {
                        other = text();
                    }
                    String swap = "update ledger_text set content = ? where hash = ?";
                    jdbc.update(swap, other.get("content"), one.get("hash"));
                    jdbc.update(swap, one.get("content"), other.get("hash"));
                    return entry(Math.min((long) one.get("entry"), (long) other.get("entry")));
                }));
    }

    private List<Way> seals() {
        return Stream.concat(
                        Stream.of(
                                        "root",
                                        "previous",
                                        "history",
                                        "key_id",
                                        "signature",
                                        "at",
                                        "size",
                                        "leaves",
                                        "entries")
                                .map(column -> new Way("change ledger_seal." + column, () -> {
                                    long seal = seal();
                                    set("ledger_seal", column, "number", seal, sealValue(column, seal));
                                    return seal(seal);
                                })),
                        Stream.of(
                                new Way("change ledger_seal.number", () -> {
                                    long seal = seal();
                                    rowNumber("ledger_seal", "number", seal, last() + 1 + random.nextInt(9));
                                    return seal(seal);
                                }),
                                new Way("delete a seal", () -> {
                                    long seal = seal();
                                    jdbc.update("delete from ledger_seal where number = ?", seal);
                                    return seal(seal);
                                }),
                                new Way("duplicate a seal", () -> {
                                    long next = last() + 1;
                                    jdbc.update(
                                            "insert into ledger_seal select ?, at, entries, size, leaves, root, previous,"
                                                    + " history, key_id, signature from ledger_seal where number = ?",
                                            next,
                                            seal());
                                    return seal(next);
                                }),
                                new Way("duplicate a seal under its own number", () -> {
                                    long seal = seal();
                                    jdbc.update(
                                            "insert into ledger_seal select * from ledger_seal where number = ?", seal);
                                    return seal(seal);
                                }),
                                new Way("swap two seals", () -> {
                                    long one = seal();
                                    long other = one == last() ? one - 1 : one + 1;
                                    rowNumber("ledger_seal", "number", one, last() + 1);
                                    rowNumber("ledger_seal", "number", other, one);
                                    rowNumber("ledger_seal", "number", last(), other);
                                    return seal(Math.min(one, other));
                                }),
                                new Way("sign a seal with another key, in the name of the trusted one", () -> {
                                    Seal seal = seals.find(seal()).orElseThrow().seal();
                                    sign(seal, newKey());
                                    return seal(seal.number());
                                }),
                                new Way("sign a seal with another key", () -> {
                                    long number = seal();
                                    KeyPair pair = newKey();
                                    set("ledger_seal", "key_id", "number", number, TrustedKeys.id(pair.getPublic()));
                                    sign(seals.find(number).orElseThrow().seal(), pair);
                                    return seal(number);
                                }),
                                new Way("change an entry, and its seal with it", () -> {
                                    long entry = sealedEntry();
                                    change("body", entry);
                                    Seals.Row row = seals.after(0, 1_000).stream()
                                            .filter(each -> Ranges.parse(
                                                            each.seal().entries())
                                                    .numbers()
                                                    .anyMatch(number -> number == entry))
                                            .findFirst()
                                            .orElseThrow();
                                    reseal(row);
                                    return seal(row.seal().number());
                                })))
                .toList();
    }

    private List<Way> ends() {
        return List.of(
                new Way("cut the end off, seals and all", () -> {
                    long from = 1 + random.nextLong(last());
                    List<Seals.Row> cut = seals.after(from - 1, 1_000);
                    jdbc.update("delete from ledger_seal where number >= ?", from);
                    cut.stream()
                            .flatMap(row ->
                                    Ranges.parse(row.seal().entries()).numbers().boxed())
                            .forEach(this::forget);
                    jdbc.queryForList("select entry from ledger_unsealed", Long.class)
                            .forEach(this::forget);
                    return seal(from);
                }),
                new Way("forget all", () -> {
                    Stream.of("ledger_seal", "ledger_unsealed", "ledger_text", "ledger_entry")
                            .forEach(table -> jdbc.update("delete from " + table));
                    return seal(1);
                }));
    }

    private static Stream<String> entryColumns() {
        return Stream.of("at", "matter", "organ", "actor", "stands_in_for", "office", "deed", "body", "texts");
    }

    private void change(String column, long entry) {
        Object value = jdbc.queryForList("select " + column + " from ledger_entry where sequence = ?", entry)
                .get(0)
                .get(column);
        set(
                "ledger_entry",
                column,
                "sequence",
                entry,
                column.equals("at") ? later("ledger_entry", "sequence", entry) : other(value));
    }

    /** Something else than a text, however little: nothing for something, a sign more, a sign less, another sign. */
    private @Nullable String other(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (value == null || text.isEmpty()) {
            return random.nextBoolean() ? "x" : " ";
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text + " ";
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> " " + text;
            default -> text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
        };
    }

    private Object sealValue(String column, long seal) {
        return switch (column) {
            case "at" -> later("ledger_seal", "number", seal);
            case "size" -> seals.find(seal).orElseThrow().seal().size() + 1;
            case "leaves" -> {
                byte[] leaves = seals.find(seal).orElseThrow().leaves();
                leaves[random.nextInt(leaves.length)] ^= 1;
                yield random.nextInt(3) == 0 ? Arrays.copyOf(leaves, leaves.length - 32) : leaves;
            }
            case "entries" -> {
                String entries = seals.find(seal).orElseThrow().seal().entries();
                yield random.nextBoolean() ? entries + "," + free() : "1-999999999999";
            }
            case "signature" -> {
                String signature = seals.find(seal).orElseThrow().signed().signature();
                yield random.nextBoolean() ? signature.substring(2) : hash() + hash();
            }
            default -> hash();
        };
    }

    private OffsetDateTime later(String table, String key, long number) {
        return jdbc.queryForObject("select at from " + table + " where " + key + " = ?", OffsetDateTime.class, number)
                .plusNanos(1_000L * (1 + random.nextInt(1_000_000)));
    }

    private void set(String table, String column, String key, long number, @Nullable Object value) {
        jdbc.update("update " + table + " set " + column + " = ? where " + key + " = ?", value, number);
    }

    private void rowNumber(String table, String key, long from, long to) {
        jdbc.update("update " + table + " set " + key + " = ? where " + key + " = ?", to, from);
    }

    private void number(long from, long to) {
        rowNumber("ledger_entry", "sequence", from, to);
    }

    private void copy(long entry, long to) {
        jdbc.update(
                "insert into ledger_entry (sequence, at, matter, organ, actor, stands_in_for, office, deed, body, texts)"
                        + " select ?, at, matter, organ, actor, stands_in_for, office, deed, body, texts"
                        + " from ledger_entry where sequence = ?",
                to,
                entry);
    }

    private void invent(long number) {
        jdbc.update(
                "insert into ledger_entry (sequence, at, actor, deed, body, texts)"
                        + " values (?, current_timestamp, 'rapporteur', 'notice-approved', '{}', '')",
                number);
    }

    private void forget(long entry) {
        jdbc.update("delete from ledger_unsealed where entry = ?", entry);
        jdbc.update("delete from ledger_text where entry = ?", entry);
        jdbc.update("delete from ledger_entry where sequence = ?", entry);
    }

    /** Root and leaves like the entries as they are now; only the signature cannot be made. */
    private void reseal(Seals.Row row) {
        List<byte[]> leaves = jdbc
                .query(
                        "select " + Entries.ROW + " from ledger_entry order by sequence",
                        (entry, index) -> Entries.read(entry))
                .stream()
                .filter(entry ->
                        Ranges.parse(row.seal().entries()).numbers().anyMatch(number -> number == entry.sequence()))
                .map(entry -> MerkleTree.leaf(entry.bytes()))
                .toList();
        byte[] joined = new byte[leaves.size() * Sha256.LENGTH];
        for (int index = 0; index < leaves.size(); index++) {
            System.arraycopy(leaves.get(index), 0, joined, index * Sha256.LENGTH, Sha256.LENGTH);
        }
        set("ledger_seal", "leaves", "number", row.seal().number(), joined);
        set("ledger_seal", "root", "number", row.seal().number(), HexFormat.of().formatHex(MerkleTree.root(leaves)));
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void sign(Seal seal, KeyPair pair) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(seal.bytes());
            set(
                    "ledger_seal",
                    "signature",
                    "number",
                    seal.number(),
                    HexFormat.of().formatHex(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Target entry(long number) {
        return new Target(false, number);
    }

    private Target seal(long number) {
        return new Target(true, number);
    }

    private long sealedEntry() {
        return any("select sequence from ledger_entry where sequence not in (select entry from ledger_unsealed)");
    }

    /** One that says something else: to swap two that are alike changes nothing. */
    private long another(long entry) {
        return any(
                """
                select e.sequence from ledger_entry e join ledger_entry o on o.sequence = %d
                where e.sequence not in (select entry from ledger_unsealed)
                  and (e.at <> o.at or e.actor <> o.actor or e.deed <> o.deed or e.body <> o.body or e.texts <> o.texts
                    or coalesce(e.matter, '') <> coalesce(o.matter, ''))
                """
                        .formatted(entry));
    }

    private long waitingEntry() {
        return any("select entry from ledger_unsealed");
    }

    private long seal() {
        return any("select number from ledger_seal");
    }

    private long last() {
        return any("select max(number) from ledger_seal");
    }

    /** A number between others that no entry has. */
    private long gap() {
        return any("select sequence + 1 from ledger_entry one where sequence < (select max(sequence) from ledger_entry)"
                + " and not exists (select 1 from ledger_entry other where other.sequence = one.sequence + 1)");
    }

    /** A number above all others. */
    private long free() {
        return any("select max(sequence) from ledger_entry") + 1 + random.nextInt(1_000);
    }

    private Map<String, Object> text() {
        List<Map<String, Object>> all = jdbc.queryForList("select * from ledger_text order by hash");
        return all.get(random.nextInt(all.size()));
    }

    private long firstThatNames(Map<String, Object> text) {
        return any("select min(sequence) from ledger_entry where texts like '%" + text.get("hash") + "%'");
    }

    private long any(String query) {
        List<Long> all = jdbc.queryForList(query, Long.class).stream().sorted().toList();
        return all.get(random.nextInt(all.size()));
    }

    private String hash() {
        byte[] bytes = new byte[Sha256.LENGTH];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
