package org.mithaq.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What somebody was told, with lists in one order: the engine's come in none. */
record Answer(int status, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern REFUSAL =
            Pattern.compile("\\{\"message\":\"[^\"]+\",\"type\":\"RefusedAnswer\"}|<!DOCTYPE html>.*", Pattern.DOTALL);

    /** What protects a form against forged requests is another at each answer. */
    private static final Pattern TOKEN = Pattern.compile("(?<=name=\"_csrf\")[^>]*value=\"[^\"]+\"");

    static Answer of(HttpResponse<String> answer) {
        return new Answer(answer.statusCode(), inOrder(answer.body()));
    }

    /** The same to somebody who asked for what nobody has: a refusal may repeat the number that was asked for. */
    Answer aboutNobodys(Things things) {
        return new Answer(status, things.asNobodys(text));
    }

    /** What of an organ's it tells: ids of its things, and words that name it. */
    Set<String> tells(Set<String> ids, Pattern names) {
        return Stream.concat(
                        Things.ID
                                .matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .filter(ids::contains),
                        names.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    /** Whether it is a refusal in one sentence of ours, or an empty list. */
    boolean isNothing() {
        return status >= 400 && status < 500 && REFUSAL.matcher(text).matches() || isEmpty();
    }

    /** Whether nothing was found. */
    boolean isEmpty() {
        return status == 200 && text.equals("[]");
    }

    private static String inOrder(String body) {
        try {
            return inOrder(JSON.readTree(body));
        } catch (JsonProcessingException noJson) {
            return TOKEN.matcher(body).replaceAll("");
        }
    }

    private static String inOrder(JsonNode json) {
        if (json.isArray()) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(Answer::inOrder)
                    .sorted()
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (json.isObject()) {
            return json.properties().stream()
                    .map(field -> "\"%s\":%s".formatted(field.getKey(), inOrder(field.getValue())))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return json.toString();
    }
}
