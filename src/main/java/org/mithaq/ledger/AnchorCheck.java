package org.mithaq.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.ledger.proof.Seal;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks the time stamps of seals against what the ledger tells of them, and each by itself. Several threads may have it read. */
class AnchorCheck {

    private static final Pattern SEAL = Pattern.compile("\"seal\":([0-9]{1,18})[,}]");

    private final JdbcTemplate jdbc;
    private final Seals seals;
    private final Findings findings;

    /** What entries tell of time stamps, with the number of the seal. */
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    AnchorCheck(JdbcTemplate jdbc, Seals seals, Findings findings) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.findings = findings;
    }

    /** An entry of the ledger. */
    void read(Entry entry) {
        if (entry.deed().equals(SealAnchored.KEY)) {
            Matcher seal = SEAL.matcher(entry.body());
            told.put(entry.body(), seal.find() ? Long.parseLong(seal.group(1)) : 0);
        }
    }

    /** After the last entry. Where a seal itself is wrong, its time stamp says nothing. */
    void end() {
        if (findings.firstSeal() != null) {
            return;
        }
        jdbc.query("select " + Anchors.ROW + " from ledger_anchor order by seal", row -> {
            check(Anchors.read(row, 0));
        });
        told.values().forEach(seal -> findings.seal("ledger.anchor-missing", seal));
    }

    private void check(Anchor anchor) {
        if (told.remove(anchor.told().body()) == null || !holds(anchor)) {
            findings.seal("ledger.anchor-changed", anchor.seal());
        }
    }

    private boolean holds(Anchor anchor) {
        try {
            return seals.find(anchor.seal())
                    .map(Seals.Row::seal)
                    .map(Seal::hash)
                    .map(hash -> TimeStamps.check(anchor.token(), hash))
                    .isPresent();
        } catch (UnusableTimeStamp changed) {
            return false;
        }
    }
}
