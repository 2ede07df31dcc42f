package org.mithaq.engine;

import java.util.List;

/** A list to tick entries in: a flat list of texts. */
record SeveralOf(Options options) implements Kind {

    @Override
    public Object admit(Field field, Object given, Shown shown) {
        if (!(given instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw field.refused("answer.wrong-kind");
        }
        List<String> offered = options.in(shown);
        list.stream().filter(chosen -> !offered.contains(chosen)).findFirst().ifPresent(stranger -> {
            throw field.refused("answer.not-offered", Field.quoted(stranger));
        });
        return list.stream().distinct().toList();
    }

    @Override
    public Object unanswered() {
        return List.of();
    }
}
