package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@DisplayName("The vigil, on PostgreSQL,")
@Import(Postgres.class)
@DirtiesContext
class VigilOnPostgresStories extends WatchOverSteps {

    private static final int NODES = 4;

    @Test
    @DisplayName("is kept by several nodes at once, and nobody is told or asked twice")
    void severalNodes() throws InterruptedException {
        theNoticeIsToBeDrafted();
        clock.moveTo(moment("2021-03-05T08:00"));

        CountDownLatch together = new CountDownLatch(NODES);
        CountDownLatch done = new CountDownLatch(NODES);
        IntStream.range(0, NODES).forEach(node -> new Thread(() -> {
                    together.countDown();
                    try {
                        together.await();
                        vigil.keep();
                    } catch (InterruptedException stopped) {
                        throw new AssertionError(stopped);
                    } finally {
                        done.countDown();
                    }
                })
                .start());
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(digestsOf("rapporteur")).hasSize(1);
        assertThat(openTasks("look-into-delay")).hasSize(1);
    }
}
