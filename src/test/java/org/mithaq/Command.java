package org.mithaq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One of the application's commands, as it ends in a process of its own with little memory. */
public record Command(int code, String output) {

    /** Runs one to its end. */
    public static Command run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Mithaq.class.getName()),
                        arguments.stream())
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new Command(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}
