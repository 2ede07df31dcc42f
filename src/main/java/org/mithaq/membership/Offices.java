package org.mithaq.membership;

import org.springframework.data.repository.ListCrudRepository;

interface Offices extends ListCrudRepository<Office, String> {}
