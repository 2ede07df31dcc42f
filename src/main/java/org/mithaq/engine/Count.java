package org.mithaq.engine;

import org.mithaq.language.Refusal;

/** A number field: whole numbers alone, zero or more. */
record Count(int least, int most) implements Kind {

    @Override
    public Object admit(Field field, Object given, Shown shown) {
        long count = whole(field, given);
        if (count < least) {
            throw field.refused("answer.too-small", least);
        }
        if (count > most) {
            throw field.refused("answer.too-large", most);
        }
        return (int) count;
    }

    private static long whole(Field field, Object given) {
        boolean whole = given instanceof Integer || given instanceof Long || given instanceof Short;
        if (whole && ((Number) given).longValue() >= 0) {
            return ((Number) given).longValue();
        }
        throw noCount(field, given);
    }

    private static Refusal noCount(Field field, Object given) {
        return field.refused("answer.no-count", Field.quoted(given));
    }
}
