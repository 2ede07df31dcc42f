package org.mithaq.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as it is read in stories. */
record Account(JdbcClient jdbc) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An entry.
     *
     * @param by who did it, such as {@code deputy.one for provincial.secretary as fes.provincial-secretary}
     */
    record Line(
            long sequence, LocalDateTime at, String deed, String by, String organ, String body, List<String> texts) {

        JsonNode json() {
            return parsed(body);
        }

        /** What was done, and where a rule was applied, which one. */
        String told() {
            return json().has("rule") ? deed + " " + json().get("rule").asText() : deed;
        }
    }

    /** The entries of a matter, in order. */
    List<Line> of(String matter) {
        return jdbc.sql("select * from ledger_entry where matter = ? order by sequence")
                .param(matter)
                .query((row, index) -> new Line(
                        row.getLong("sequence"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(Story.FES)
                                .toLocalDateTime(),
                        row.getString("deed"),
                        by(row.getString("actor"), row.getString("stands_in_for"), row.getString("office")),
                        row.getString("organ"),
                        row.getString("body"),
                        row.getString("texts").isEmpty()
                                ? List.of()
                                : List.of(row.getString("texts").split(" "))))
                .list();
    }

    /** The entries of a matter that tell one kind of deed. */
    List<Line> of(String matter, String deed) {
        return of(matter).stream().filter(line -> line.deed().equals(deed)).toList();
    }

    /**
     * What was done in a matter from one moment of Fes until before another, steps and who took them left out, repetitions
     * counted.
     */
    List<String> minutes(String matter, String from, String until) {
        List<String> deeds = of(matter).stream()
                .filter(line -> !line.at().isBefore(LocalDateTime.parse(from)))
                .filter(line -> line.at().isBefore(LocalDateTime.parse(until)))
                .filter(line -> !List.of("step-done", "operation-claim").contains(line.deed()))
                .map(Line::told)
                .toList();
        List<String> minutes = new ArrayList<>();
        int begun = 0;
        for (int index = 1; index <= deeds.size(); index++) {
            if (index == deeds.size() || !deeds.get(index).equals(deeds.get(begun))) {
                minutes.add((index - begun == 1 ? "" : index - begun + " ") + deeds.get(begun));
                begun = index;
            }
        }
        return minutes;
    }

    /** What was done in a matter, from its beginning to its end. */
    List<String> minutes(String matter) {
        return minutes(matter, "2000-01-01T00:00", "2100-01-01T00:00");
    }

    /** The words of a text that is kept. */
    String text(String hash) {
        return jdbc.sql("select content from ledger_text where hash = ?")
                .param(hash)
                .query(String.class)
                .single();
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(json, broken);
        }
    }

    private static String by(String actor, String insteadOf, String office) {
        return actor
                + Optional.ofNullable(insteadOf).map(holder -> " for " + holder).orElse("")
                + Optional.ofNullable(office).map(held -> " as " + held).orElse("");
    }
}
