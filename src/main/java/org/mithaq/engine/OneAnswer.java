package org.mithaq.engine;

/**
 * The one answer by which a step is done on a page of the house.
 *
 * @param field of its form
 * @param value {@code true} for a box that is ticked, else one of the choices that the field offers
 */
public record OneAnswer(String field, Object value) {

    /** The one box of a form is ticked. */
    public static final OneAnswer TICKED = new OneAnswer("confirm", true);

    /** One of several choices. */
    public static OneAnswer chosen(String field, String choice) {
        return new OneAnswer(field, choice);
    }
}
