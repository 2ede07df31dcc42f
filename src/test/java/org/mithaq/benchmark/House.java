package org.mithaq.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.Mithaq;
import org.mithaq.ledger.LedgerAtWork;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;

/** A house on an H2 file in which the meeting of Fes was played, and then as many like it as somebody likes. */
class House implements AutoCloseable {

    private static final String PLAYED = "FES-2021-001";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServletWebServerApplicationContext context;
    private final JdbcTemplate jdbc;

    /** Opens it, and has the meeting played. */
    House(Path folder) {
        int port = TestSocketUtils.findAvailableTcpPort();
        SpringApplication house = new SpringApplication(Mithaq.class);
        house.setAdditionalProfiles("story");
        context = (ServletWebServerApplicationContext) house.run(
                "--server.port=" + port,
                "--mithaq.address=http://localhost:" + port,
                "--mithaq.rehearse=fes-2021-03-14",
                "--camunda.bpm.job-execution.enabled=true",
                "--spring.datasource.url=jdbc:h2:file:%s/mithaq;WRITE_DELAY=0".formatted(folder.toAbsolutePath()),
                "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12"),
                "--mithaq.outbox=" + folder.resolve("outbox"));
        jdbc = context.getBean(JdbcTemplate.class);
        while (jdbc.queryForObject(
                        "select count(*) from letter where kind = 'COMMUNIQUE' and sent_at is not null", Integer.class)
                == 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ServletWebServerApplicationContext context() {
        return context;
    }

    LedgerAtWork ledger() {
        return new LedgerAtWork(context);
    }

    /**
     * Finished meetings like that of Fes, each a day before the former, until there are so many; they are told to the ledger,
     * not yet sealed.
     */
    void holdMeetings(int all) {
        copyMeeting(all);
        ledger().retell(
                        PLAYED,
                        IntStream.rangeClosed(2, all).mapToObj(House::number).toList());
        jdbc.execute("analyze");
    }

    private static String number(int meeting) {
        return "FES-2021-%05d".formatted(meeting);
    }

    private void copyMeeting(int all) {
        List<String> columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where lower(table_name) = 'meeting'",
                String.class);
        Map<String, String> own = Map.of(
                "number", "'FES-2021-' || lpad(x, 5, '0')",
                "starts_at", "dateadd('day', -x, starts_at)");
        String values =
                columns.stream().map(column -> own.getOrDefault(column, column)).collect(Collectors.joining(", "));
        jdbc.update(
                "insert into meeting (%s) select %s from meeting, system_range(2, %d) where number = ?"
                        .formatted(String.join(", ", columns), values, all),
                PLAYED);
    }

    /** Asks for a page as an auditor. */
    void page(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d%s".formatted(context.getWebServer().getPort(), path)))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("auditor:mithaq-demo".getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.ofString()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
