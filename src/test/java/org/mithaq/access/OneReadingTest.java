package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isCurrentTransactionReadOnly;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("What somebody sends to the Tasklist")
class OneReadingTest {

    private final OneReading oneReading = new OneReading(new DataSourceTransactionManager(database()), Runnable::run);

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda/api/engine/engine/default/task/1/form",
        "POST, /camunda/api/engine/engine/default/filter/1/list",
        "POST, /camunda/api/engine/engine/default/filter/1/count"
    })
    @DisplayName("to look is one transaction that only reads, and is over with the answer")
    void looks(String method, String path) throws IOException, ServletException {
        sends(method, path, (request, response) -> {
            assertThat(isActualTransactionActive()).isTrue();
            assertThat(isCurrentTransactionReadOnly()).isTrue();
        });
        assertThat(isActualTransactionActive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/engine/engine/default/task/1/submit-form",
        "POST, /camunda/api/engine/engine/default/task/1/claim",
        "GET, /camunda/api/engine/engine/default/history/cleanup/jobs",
        "GET, /camunda/api/engine/engine/default/task/report/candidate-group-count",
        "GET, /camunda/api/cockpit/plugin/base/default/process-instance/1",
        "GET, /communiques"
    })
    @DisplayName("to do something, or to another place, has the transactions that it begins itself")
    void others(String method, String path) throws IOException, ServletException {
        sends(method, path, (request, response) -> assertThat(isActualTransactionActive())
                .isFalse());
    }

    @Test
    @DisplayName("to look leaves no transaction behind when it fails")
    void failed() {
        assertThatThrownBy(() -> sends("GET", "/camunda/api/engine/engine/default/task/1", (request, response) -> {
                    throw new IOException("cut off");
                }))
                .isInstanceOf(IOException.class);
        assertThat(isActualTransactionActive()).isFalse();
    }

    @Test
    @DisplayName("to look is answered when all has been read: who takes the answer slowly keeps no transaction open")
    void answeredAfterwards() throws IOException, ServletException {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        oneReading.doFilter(
                new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task/1"),
                answer,
                (request, response) -> {
                    response.getOutputStream().print("read");
                    response.flushBuffer();
                    assertThat(answer.getContentAsString()).isEmpty();
                });

        assertThat(answer.getContentAsString()).isEqualTo("read");
    }

    private void sends(String method, String path, FilterChain rest) throws IOException, ServletException {
        oneReading.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), rest);
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        return database;
    }
}
