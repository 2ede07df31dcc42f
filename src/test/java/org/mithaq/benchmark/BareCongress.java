package org.mithaq.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;

/** As many delegates at a {@link BareTasklist}, in a process of its own on PostgreSQL, with the virtual machine's options of the house. */
class BareCongress implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EmbeddedPostgres postgres = Congress.postgres();
    private final JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    private final String address = "http://localhost:" + TestSocketUtils.findAvailableTcpPort();
    private final List<BareDelegate> delegates;
    private final Path log;
    private final Process engine;

    BareCongress(Path folder, int many) throws IOException {
        delegates = IntStream.range(0, many)
                .mapToObj("delegate.%05d"::formatted)
                .map(login -> new BareDelegate(address, login))
                .toList();
        log = folder.resolve("bare.txt");
        engine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Congress.COLLECTOR,
                        "-cp",
                        classes(folder.resolve("bare")),
                        BareTasklist.class.getName(),
                        "--server.port=" + URI.create(address).getPort(),
                        "--server.tomcat.keep-alive-timeout=" + Congress.LINES_STAY,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Nothing of the house: Jersey would find its parts and put them into the engine's API. */
    private static String classes(Path folder) throws IOException {
        for (String file :
                List.of(BareTasklist.MODEL, BareTasklist.FORM, file(BareTasklist.class), file(EmptyFacts.class))) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream content = BareCongress.class.getResourceAsStream("/" + file)) {
                Files.copy(content, copy);
            }
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator, folder + File.pathSeparator, ""));
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** Waits until the engine answers, and lets everybody come in. */
    void open() {
        Instant end = Instant.now().plus(PATIENCE);
        Measured.until(() -> {
            if (!engine.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The engine does not open: see " + log);
            }
            return count("select count(*) from information_schema.tables where table_name = 'act_ru_filter'") == 1
                    && count("select count(*) from ACT_RU_FILTER") == 1;
        });
        everybody("/people");
        Congress.atOnce(8, delegates, Delegate::logIn);
    }

    List<BareDelegate> delegates() {
        return delegates;
    }

    /** Everybody is asked. */
    void openBallot() {
        everybody("/ballots");
        jdbc.execute("analyze");
    }

    private void everybody(String path) {
        String logins = String.join(",", delegates.stream().map(Delegate::login).toList());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logins=" + logins))
                .build();
        try {
            if (HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    != OK) {
                throw new IllegalStateException("Not for everybody: " + path);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How long processors have been busy with the engine and its database. */
    Duration processor() {
        return Congress.processor(jdbc).plus(engine.info().totalCpuDuration().orElseThrow());
    }

    int count(String query) {
        return jdbc.queryForObject(query, Integer.class);
    }

    @Override
    public void close() throws IOException {
        engine.destroyForcibly().onExit().join();
        postgres.close();
    }
}
