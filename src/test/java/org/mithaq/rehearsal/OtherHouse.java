package org.mithaq.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The house in a process of its own, which can be killed and opened again; on an H2 file if nothing else is set. */
public class OtherHouse {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The identity provider of one test is on the class path of all. */
    private static final List<String> OF_THE_TESTS = List.of(
            OAuth2AuthorizationServerAutoConfiguration.class.getName(),
            OAuth2AuthorizationServerJwtAutoConfiguration.class.getName());

    private final Path folder;
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final List<String> machine;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Instant clock;
    private Instant movedAt = Instant.now();
    private Process process;

    /**
     * @param now what its clock shows when it is first opened
     * @param machine options of the virtual machine
     */
    public OtherHouse(Path folder, Instant now, String... machine) throws IOException {
        this.folder = folder;
        this.clock = now;
        this.machine = List.of(machine);
        set("server.port", String.valueOf(port));
        set("spring.datasource.url", database());
        set("mithaq.address", address());
        set("mithaq.outbox", folder.resolve("outbox").toString());
        set("mithaq.rehearse", "none");
        set("camunda.bpm.job-execution.lock-time-in-millis", "10000");
        set("spring.autoconfigure.exclude", String.join(",", OF_THE_TESTS));
        String door = ClockDoor.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve("classes").resolve(door);
        Files.createDirectories(copy.getParent());
        try (InputStream file = ClockDoor.class.getResourceAsStream("/" + door)) {
            Files.copy(file, copy);
        }
    }

    /** Sets one of its properties, for when it is opened next. */
    public void set(String property, String value) {
        settings.put(property, value);
    }

    /** Opens it, with its clock where it would be if it had never been closed, and waits until it answers. */
    public void open() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-cp", classes(), ClockDoor.class.getName()));
        command.addAll(settings());
        command.add("--clock=" + now());
        process = started(command);
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new IllegalStateException("The house does not open: see " + log());
            }
            pause();
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** How long processors have been busy with it since it was opened. */
    public Duration processor() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Runs the same application on the same database with a command, and answers how it ended. */
    public int run(String command) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(),
                "org.mithaq.Mithaq"));
        all.addAll(settings());
        all.add(command);
        return started(all).onExit().join().exitValue();
    }

    void moveClockTo(Instant moment) {
        if (moment.isAfter(now())) {
            RestClient.builder()
                    .baseUrl(address())
                    .defaultHeaders(headers -> headers.setBasicAuth("administrator", "mithaq-demo"))
                    .build()
                    .post()
                    .uri("/clock")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("\"" + moment + "\"")
                    .retrieve()
                    .toBodilessEntity();
            clock = moment;
            movedAt = Instant.now();
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Where its rows are, once it is closed. */
    String database() {
        return "jdbc:h2:file:%s/mithaq;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0".formatted(folder);
    }

    public Path log() {
        return folder.resolve("log.txt");
    }

    private Instant now() {
        return clock.plus(Duration.between(movedAt, Instant.now()));
    }

    private List<String> settings() {
        return settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toList();
    }

    private String classes() {
        String ours = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return folder.resolve("classes") + File.pathSeparator + ours;
    }

    private Process started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private boolean answers() {
        try {
            return RestClient.create(address())
                    .get()
                    .uri("/actuator/health")
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (RestClientException closed) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
