package org.mithaq.vigilance;

import org.springframework.data.repository.ListCrudRepository;

interface Delays extends ListCrudRepository<Delay, String> {}
