package org.mithaq.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;

/** As many delegates at a {@link BareTasklist}, in a process of its own on PostgreSQL, with the virtual machine's options of the house. */
class BareCongress implements AutoCloseable {

    private static final int OK = 200;

    private final EmbeddedPostgres postgres = Congress.postgres();
    private final JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    private final String address = "http://localhost:" + TestSocketUtils.findAvailableTcpPort();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<BareDelegate> delegates;
    private final Process engine;

    BareCongress(Path folder, int many) throws IOException {
        delegates = IntStream.range(0, many)
                .mapToObj("delegate.%05d"::formatted)
                .map(login -> new BareDelegate(http, address, login))
                .toList();
        engine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Congress.COLLECTOR,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareTasklist.class.getName(),
                        "--server.port=" + URI.create(address).getPort(),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bare.txt").toFile())
                .start();
        Measured.until(
                () -> count("select count(*) from information_schema.tables where table_name = 'act_ru_filter'") == 1
                        && count("select count(*) from ACT_RU_FILTER") == 1);
        everybody("/people");
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
            if (http.send(request, BodyHandlers.discarding()).statusCode() != OK) {
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
        engine.destroyForcibly();
        postgres.close();
    }
}
