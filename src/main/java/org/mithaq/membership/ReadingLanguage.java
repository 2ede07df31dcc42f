package org.mithaq.membership;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The language that a member has chosen to read.
 *
 * @param language ISO 639 code of a language of the house
 */
@Table("reading_language")
record ReadingLanguage(@Id String login, @Version int version, String language) {}
