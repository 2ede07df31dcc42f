package org.mithaq.membership;

import org.springframework.data.repository.ListCrudRepository;

interface PartyOffices extends ListCrudRepository<Office, String> {}
