package io.caizhi.tenancy;

import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people among whom a tenant's work passes from hand to hand, those who have left
 * among them. Whoever asks has seen to it that the reader may know them.
 */
@Service
public class Colleagues {

	private final MemberRepository repository;

	Colleagues(MemberRepository repository) {
		this.repository = repository;
	}

	/** All who have or had a place of that role, the earliest first. */
	@Transactional(readOnly = true)
	public List<Colleague> of(TenantId tenant, Role role) {
		return this.repository.ever(tenant, role)
			.stream()
			.map((place) -> new Colleague(place.id(), place.subject(), place.name().value(), place.active()))
			.toList();
	}

	/** The person in the tenant, while they have a place of that role. */
	@Transactional(readOnly = true)
	public Optional<Colleague> find(TenantId tenant, Role role, Subject subject) {
		return of(tenant, role).stream().filter((one) -> one.active() && subject.equals(one.subject())).findFirst();
	}

}
