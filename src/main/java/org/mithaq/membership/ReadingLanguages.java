package org.mithaq.membership;

import org.springframework.data.repository.ListCrudRepository;

interface ReadingLanguages extends ListCrudRepository<ReadingLanguage, String> {}
