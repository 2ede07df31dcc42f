package org.mithaq.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.benchmark.Measured.Pair;
import org.mithaq.ledger.LedgerAtWork;
import org.mithaq.membership.Readers;

/** What the ledger costs, how fast it is sealed, and whether the audit pages grow slower with the meetings. */
class LedgerBenchmark {

    private static final int FEW = Integer.getInteger("benchmark.few", 100);
    private static final int MANY = Integer.getInteger("benchmark.many", 10_000);
    private static final int ROUNDS = 100;

    /** Whoever opens the first two leaves in one meeting what no other has: that an auditor looked at it. */
    private static final List<String> PAGES = List.of(
            "/audit/meetings/FES-2021-001",
            "/audit/meetings/FES-2021-001/approvals",
            "/audit",
            "/audit?from=2021-01-01&until=2021-12-31&state=CLOSED",
            "/audit?state=CANCELLED",
            "/audit?behind=FES-2021-00080&behindDay=2020-12-24T15:00",
            "/audit?person=youth.three",
            "/audit?person=youth.three&behind=FES-2021-00050",
            "/audit?person=auditor",
            "/audit?person=supervisor",
            "/audit?deed=communique-published",
            "/audit?deed=page-looked-at",
            "/audit?person=youth.three&deed=page-looked-at",
            "/audit?person=auditor&deed=communique-published");

    @TempDir
    Path folder;

    @Test
    void ledger() {
        try (House small = new House(folder.resolve("few"));
                House large = new House(folder.resolve("many"))) {
            small.holdMeetings(FEW);
            small.ledger().seal();
            writing(small);
            growing(large);
            PAGES.forEach(page -> reading(small, large, page));
        }
    }

    /** The same acts with the ledger listening and not, in turn. */
    private static void writing(House house) {
        Deaf deaf = new Deaf(house.context());
        int[] act = new int[1];
        Runnable smallest = () -> IntStream.range(0, 200).forEach(any -> house.bean(Readers.class)
                .choose("rapporteur", List.of(Locale.FRENCH, Locale.ENGLISH).get(act[0]++ % 2)));
        Runnable start = () -> house.convene(20);
        Map.of("smallest acts (one row)", smallest, "processes begun by their form", start)
                .forEach((what, acts) -> {
                    Measured.inTurn(10, () -> deaf.to(acts), acts);
                    Pair times = Measured.inTurn(30, () -> deaf.to(acts), acts);
                    Table.row("%s: with the ledger ÷ without".formatted(what), times.ratio(), "");
                });
    }

    private static void growing(House house) {
        LedgerAtWork ledger = house.ledger();
        ledger.seal();
        long before = ledger.size();
        Duration told = Measured.once(() -> house.holdMeetings(MANY));
        long entries = ledger.size() - before;
        Duration sealed = Measured.once(ledger::seal);
        Table.row("finished meetings", MANY, "");
        Table.row("entries", entries, "");
        Table.row("entries written each second", Measured.perSecond(entries, told), "1/s");
        Table.row("entries sealed each second", Measured.perSecond(entries, sealed), "1/s");
    }

    private static void reading(House small, House large, String page) {
        Measured.inTurn(ROUNDS / 2, () -> small.page(page), () -> large.page(page));
        Pair times = Measured.inTurn(ROUNDS, () -> small.page(page), () -> large.page(page));
        Table.row("%s: %,d ÷ %,d meetings (goal 1.2)".formatted(page, MANY, FEW), times.ratio(), "");
    }
}
