package org.mithaq.statutes;

/**
 * A share such as two thirds, compared exactly: no floating point comes near a verdict.
 *
 * @param numerator zero or more
 * @param denominator one or more
 */
public record Fraction(int numerator, int denominator) {

    public Fraction {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException("No share: %d/%d".formatted(numerator, denominator));
        }
    }

    /** Reads {@code 2/3}. */
    public static Fraction parse(String text) {
        String[] parts = text.split("/");
        return new Fraction(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    }

    /** Compares {@code part} of {@code whole} with this share: negative below it, zero at it, positive above. */
    public int compare(int part, int whole) {
        return Long.compare((long) part * denominator, (long) whole * numerator);
    }

    /** The greatest part of {@code whole} that does not pass this share. */
    public int floor(int whole) {
        return Math.toIntExact((long) whole * numerator / denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
