package org.mithaq.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.benchmark.Measured.Pair;

/** Whether the board and the pages of its meetings grow slower with the meetings that have ended. */
class BoardBenchmark {

    private static final int FEW = Integer.getInteger("benchmark.few", 100);
    private static final int MANY = Integer.getInteger("benchmark.many", 10_000);
    private static final int RUNNING = Integer.getInteger("benchmark.running", 200);
    private static final int ROUNDS = 100;

    @TempDir
    Path folder;

    @Test
    void board() {
        try (House small = new House(folder.resolve("few"));
                House large = new House(folder.resolve("many"))) {
            small.endMeetings(FEW);
            large.endMeetings(MANY);
            String running = small.convene(RUNNING);
            large.convene(RUNNING);
            for (String page : List.of(
                    "/board",
                    "/board?order=NUMBER&behind=%s&at=9999-12-31T00:00".formatted(running),
                    "/board?due=SOON&order=DAY",
                    "/board/" + running,
                    "/board/FES-2021-001",
                    "/board/%s/diagram".formatted(running))) {
                Measured.inTurn(ROUNDS / 2, () -> small.page(page), () -> large.page(page));
                Pair times = Measured.inTurn(ROUNDS, () -> small.page(page), () -> large.page(page));
                Table.row("%s, ms".formatted(page), times.other().toNanos() / 1e6, "ms");
                Table.row("%s: %,d ÷ %,d ended meetings (goal 1.2)".formatted(page, MANY, FEW), times.ratio(), "");
            }
        }
    }
}
