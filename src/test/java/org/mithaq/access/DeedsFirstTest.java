package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("While as many look at their Tasklist as may at once")
class DeedsFirstTest {

    private static final Set<Thread.State> AT_REST = Set.of(Thread.State.WAITING, Thread.State.TERMINATED);

    private final DeedsFirst deedsFirst = new DeedsFirst(1, 2);
    private final CountDownLatch seenEnough = new CountDownLatch(1);
    private Thread first;

    @BeforeEach
    void somebodyLooks() {
        first = sends("GET", "/camunda/api/engine/engine/default/task/1", seenEnough);
        assertThat(atRest(first)).isEqualTo(Thread.State.WAITING);
    }

    @AfterEach
    void theLookIsOver() throws InterruptedException {
        seenEnough.countDown();
        first.join();
    }

    @Test
    @DisplayName("a connection to the database is left, or the house does not start")
    void aConnectionIsLeft() {
        assertThatThrownBy(() -> new DeedsFirst(8, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("looks-at-once (8)");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/engine/engine/default/task/1/submit-form",
        "POST, /camunda/api/engine/engine/default/task/1/claim",
        "POST, /login",
        "GET, /communiques",
        "GET, /camunda/app/tasklist/default/"
    })
    @DisplayName("a deed goes through, and whatever is no look")
    void deeds(String method, String path) {
        assertThat(atRest(sends(method, path, new CountDownLatch(0)))).isEqualTo(Thread.State.TERMINATED);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda/api/engine/engine/default/task/1/form",
        "POST, /camunda/api/engine/engine/default/filter/1/list",
        "POST, /camunda/api/engine/engine/default/filter/1/count"
    })
    @DisplayName("another look, or a query of the list, waits until somebody has seen enough")
    void looks(String method, String path) throws InterruptedException {
        Thread second = sends(method, path, new CountDownLatch(0));
        assertThat(atRest(second)).isEqualTo(Thread.State.WAITING);

        seenEnough.countDown();
        second.join();
    }

    private Thread sends(String method, String path, CountDownLatch answered) {
        Thread visitor = new Thread(() -> {
            try {
                deedsFirst.doFilter(
                        new MockHttpServletRequest(method, path),
                        new MockHttpServletResponse(),
                        (request, response) -> await(answered));
            } catch (IOException | ServletException failed) {
                throw new IllegalStateException(failed);
            }
        });
        visitor.start();
        return visitor;
    }

    private static void await(CountDownLatch answered) {
        try {
            answered.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Thread.State atRest(Thread visitor) {
        while (!AT_REST.contains(visitor.getState())) {
            Thread.onSpinWait();
        }
        return visitor.getState();
    }
}
