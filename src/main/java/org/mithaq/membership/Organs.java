package org.mithaq.membership;

import org.springframework.data.repository.ListCrudRepository;

interface Organs extends ListCrudRepository<Organ, String> {}
