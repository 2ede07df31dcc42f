package org.mithaq.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.mithaq.language.Refusal;

/** A deployed form as the guard reads it: which fields it has, and what each of them takes. */
record FormSchema(List<Field> fields, FeelEngine feel) {

    /**
     * The answers that the form allows, by field; those left out are not in it.
     *
     * @param submitted what was given, by key
     * @param presented what the form shows now, by key
     * @throws TooLate when what is shown to be read has changed since
     * @throws Refusal when anything else was given than the form allows
     */
    Map<String, Object> check(Map<String, Object> submitted, Map<String, Object> presented) {
        refuseUnknown(submitted.keySet());
        Shown shown = new Shown(presented, feel);
        Map<String, Object> answers = new HashMap<>();
        Map<String, Object> weighed = new HashMap<>(presented);
        for (Field field : fields) {
            Object answer = field.answer(submitted.get(field.key()), shown);
            answers.put(field.key(), answer);
            weighed.put(field.key(), field.weighed(answer, shown));
        }
        Shown filled = new Shown(weighed, feel);
        fields.forEach(field -> field.check(answers.get(field.key()), () -> isHidden(field, filled)));
        return answers;
    }

    /** The answers as the ledger is told them; those left out, what is only shown and what is confidential are not among them. */
    Map<String, Object> told(Map<String, Object> answers) {
        Map<String, Object> told = new HashMap<>();
        fields.stream()
                .filter(field -> !field.fixed() && !field.confidential())
                .filter(field -> answers.get(field.key()) != null)
                .forEach(field -> told.put(field.key(), field.kind().told(answers.get(field.key()))));
        return told;
    }

    /** How the form calls a field. */
    String label(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::label)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form has no field " + key));
    }

    private void refuseUnknown(Set<String> given) {
        Set<String> known = fields.stream().map(Field::key).collect(Collectors.toSet());
        given.stream().filter(key -> !known.contains(key)).sorted().findFirst().ifPresent(stranger -> {
            throw new Refusal("answer.no-such-field", Field.quoted(stranger));
        });
    }

    private static boolean isHidden(Field field, Shown filled) {
        return field.hide() != null && Boolean.TRUE.equals(filled.evaluate(field.hide()));
    }
}
