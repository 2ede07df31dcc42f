package org.mithaq.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of {@code src/docs/security.md}: which door answers whom with which status. Its first row that fits speaks. */
class DoorTable {

    /** The addresses of the engine's API. */
    private static final String API = "(/engine-rest(/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)";

    private static final Pattern NUMBER = Pattern.compile("\\d{3}");

    private final List<Row> rows;

    private DoorTable(List<Row> rows) {
        this.rows = rows;
    }

    /** @param answers what may be answered, by role */
    record Row(Set<String> methods, String path, Map<String, Set<String>> answers) {

        boolean fits(Door door) {
            return methods.contains(door.method())
                    && regex().matcher(door.path()).matches();
        }

        /** Whether it speaks of one address, and not of many. */
        boolean isOneAddress() {
            return path.matches("[^*{}]+") && !path.startsWith("API");
        }

        boolean allows(String role, int status) {
            Set<String> allowed = answers.get(role);
            return allowed.contains(String.valueOf(status))
                    || allowed.contains("in") && !Set.of(302, 401, 403, 429).contains(status);
        }

        private Pattern regex() {
            String regex = path.replace(".", "\\.")
                    .replace("{", "(")
                    .replace("}", ")")
                    .replace(",", "|")
                    .replace("/**", "(/<any>)?")
                    .replace("*", "[^/]+")
                    .replace("<any>", ".*")
                    .replaceFirst("^API", API);
            return Pattern.compile(regex);
        }
    }

    static DoorTable read() {
        try {
            List<List<String>> lines = Files.readAllLines(Path.of("src/docs/security.md")).stream()
                    .filter(line -> line.startsWith("|"))
                    .map(DoorTable::cells)
                    .toList();
            int head = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).contains("anonymous"))
                    .findFirst()
                    .orElseThrow();
            List<String> roles = lines.get(head).subList(2, lines.get(head).size());
            return new DoorTable(lines.stream()
                    .skip(head + 2)
                    .takeWhile(cells -> cells.size() == roles.size() + 2)
                    .map(cells -> row(cells, roles))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The row that speaks of a door; empty when none does. */
    Optional<Row> of(Door door) {
        return rows.stream().filter(row -> row.fits(door)).findFirst();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    private static Row row(List<String> cells, List<String> roles) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        IntStream.range(0, roles.size()).forEach(role -> answers.put(roles.get(role), words(cells.get(role + 2))));
        answers.values().stream()
                .flatMap(Set::stream)
                .filter(word -> !word.equals("in") && !NUMBER.matcher(word).matches())
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalStateException("No status: " + word + " in " + cells);
                });
        return new Row(words(cells.get(0)), cells.get(1), answers);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split("[ ,]+")).collect(Collectors.toSet());
    }
}
