package org.mithaq.charter;

import org.springframework.data.repository.ListCrudRepository;

interface CharterTexts extends ListCrudRepository<Charter, String> {}
