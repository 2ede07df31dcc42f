package org.mithaq.membership;

import org.springframework.data.repository.ListCrudRepository;

interface Appointments extends ListCrudRepository<Appointment, Long> {}
