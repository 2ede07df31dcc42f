package org.mithaq.charter;

import org.mithaq.language.Refusal;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An article of a charter.
 *
 * @param position its number, from 1
 * @param title what it is called, on one line
 * @param body what it says, on one line
 */
@Table("charter_article")
public record Article(int position, String title, String body) {

    private static final int LONGEST_TITLE = 300;

    public Article {
        title = CanonicalText.oneLine(title);
        body = CanonicalText.oneLine(body);
    }

    /**
     * Reads a line such as {@code Clarity: we say what we decide}.
     *
     * @throws Refusal when the line has no title before its first colon, or nothing behind it
     */
    static Article parse(int position, String line) {
        int colon = line.indexOf(':');
        String title = colon < 0 ? "" : line.substring(0, colon);
        Article article = new Article(position, title, line.substring(colon + 1));
        if (CanonicalText.isUnseen(article.title) || CanonicalText.isUnseen(article.body)) {
            throw new Refusal("charter.no-article", line);
        }
        if (article.title.length() > LONGEST_TITLE) {
            throw new Refusal("charter.article-title-too-long", LONGEST_TITLE, line);
        }
        return article;
    }

    /** The same article with another body. */
    Article saying(String newBody) {
        return new Article(position, title, newBody);
    }

    /** Such as {@code Clarity: we say what we decide}. */
    public String text() {
        return title + ": " + body;
    }

    /** Such as {@code 1. Clarity: we say what we decide}. */
    public String numbered() {
        return position + ". " + text();
    }
}
