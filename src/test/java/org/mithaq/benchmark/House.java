package org.mithaq.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.mithaq.Mithaq;
import org.mithaq.ledger.LedgerAtWork;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;

/** A house in which the meeting of Fes was played, and then as many like it as somebody likes. */
class House implements AutoCloseable {

    private static final String PLAYED = "FES-2021-001";
    private static final String NUMBER = "'FES-2021-' || lpad(x, 5, '0')";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServletWebServerApplicationContext context;
    private final JdbcTemplate jdbc;

    /** Opens it on an H2 file, and has the meeting played. */
    House(Path folder) {
        this(folder, "jdbc:h2:file:%s/mithaq;WRITE_DELAY=0".formatted(folder.toAbsolutePath()), "sa");
    }

    /** The same on another database, whose user has no password. */
    House(Path folder, String database, String user) {
        int port = TestSocketUtils.findAvailableTcpPort();
        System.setProperty("h2.objectCache", "false");
        SpringApplication house = new SpringApplication(Mithaq.class);
        house.setAdditionalProfiles("story");
        context = (ServletWebServerApplicationContext) house.run(
                "--server.port=" + port,
                "--mithaq.address=http://localhost:" + port,
                "--mithaq.rehearse=fes-2021-03-14",
                "--camunda.bpm.job-execution.enabled=true",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + user,
                "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12"),
                "--mithaq.outbox=" + folder.resolve("outbox"));
        jdbc = context.getBean(JdbcTemplate.class);
        Measured.until(() -> jdbc.queryForObject(
                        "select count(*) from letter where kind = 'COMMUNIQUE' and sent_at is not null", Integer.class)
                > 0);
        awaitTheEnd();
    }

    /** What follows the meeting is played as well before anything is measured. */
    private static void awaitTheEnd() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rehearsal"))
                .forEach(rehearsal -> {
                    try {
                        rehearsal.join();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                });
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
        retell(all);
        jdbc.execute("analyze");
    }

    /** Tells the ledger of so many meetings, none of which was held but the first, and seals what it was told. On any database. */
    void tell(int all) {
        retell(all);
        ledger().seal();
        jdbc.execute("analyze");
    }

    private void retell(int all) {
        ledger().retell(
                        PLAYED,
                        IntStream.rangeClosed(2, all).mapToObj(House::number).toList());
    }

    /** The same, without telling the ledger; each has its agenda, its replies, what the statutes answered, and its communiqué. */
    void endMeetings(int all) {
        copyMeeting(all);
        Map.of(
                        "agenda_item", Map.of("meeting", NUMBER),
                        "legal_check", Map.of("meeting", NUMBER, "id", "default"),
                        "invitation", Map.of("meeting", NUMBER, "id", "default"),
                        "communique", Map.of("meeting", NUMBER, "published_at", "dateadd('day', -x, published_at)"))
                .forEach((table, own) -> copy(table, "meeting", own, all));
        jdbc.execute("analyze");
    }

    /**
     * Meetings that have just been convened, whose notice is to be drafted.
     *
     * @return the number of one of them
     */
    String convene(int all) {
        IdentityService identity = bean(IdentityService.class);
        identity.setAuthentication("provincial.secretary", List.of("fes.provincial-secretary"), List.of("fes"));
        try {
            String cycle = bean(RepositoryService.class)
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("meetingCycle")
                    .latestVersion()
                    .singleResult()
                    .getId();
            return IntStream.range(0, all)
                    .mapToObj(any -> bean(FormService.class)
                            .submitStartForm(cycle, Map.of("purpose", "اجتماع تنظيمي"))
                            .getBusinessKey())
                    .reduce((former, last) -> last)
                    .orElseThrow();
        } finally {
            identity.clearAuthentication();
            jdbc.execute("analyze");
        }
    }

    /** Members who hold a seat in the organ of Fes, and no office. */
    void seat(List<String> logins) {
        jdbc.batchUpdate(
                """
                insert into member (login, version, organ, seated, name_ar, name_latin, email, rank, joined_on)
                values (?, 0, 'fes', true, 'عضو', 'Member', ?, 100, '2020-01-01')
                """,
                logins.stream()
                        .map(login -> new Object[] {login, login + "@example.org"})
                        .toList());
    }

    private static String number(int meeting) {
        return "FES-2021-%05d".formatted(meeting);
    }

    private void copyMeeting(int all) {
        copy("meeting", "number", Map.of("number", NUMBER, "starts_at", "dateadd('day', -x, starts_at)"), all);
    }

    /** @param own columns that differ from those of the played meeting; x is how manieth copy it is */
    private void copy(String table, String key, Map<String, String> own, int all) {
        List<String> columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                        + " order by ordinal_position",
                String.class,
                table);
        columns.removeIf(column -> "default".equals(own.get(column)));
        String values =
                columns.stream().map(column -> own.getOrDefault(column, column)).collect(Collectors.joining(", "));
        jdbc.update(
                "insert into %s (%s) select %s from %1$s, system_range(2, %d) where %s = ?"
                        .formatted(table, String.join(", ", columns), values, all, key),
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
