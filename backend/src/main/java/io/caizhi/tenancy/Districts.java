package io.caizhi.tenancy;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The districts of this deployment, made by the operator. */
@Service
class Districts {

	private final DistrictRepository repository;

	private final Members members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Districts(DistrictRepository repository, Members members, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a district and invites the first person of its office; Keycloak follows after
	 * commit.
	 * @throws Refusal conflict {@code district.code-taken}; invalid
	 */
	@Transactional
	District create(Operator operator, TenantCode code, String name, PersonName officeName, EmailAddress officeEmail) {
		DistrictId district = new DistrictId(TenantId.next().value());
		try {
			this.repository.insert(district.asTenant(), code, name.strip(), this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("district.code-taken");
		}
		this.events.publishEvent(new DistrictCreated(district, operator.subject(), code.value()));
		this.members.inviteFirst(operator, district, officeName, officeEmail);
		this.events.publishEvent(new TenantMoved(code.alias()));
		return find(operator, code.value());
	}

	@Transactional(readOnly = true)
	Page<District> page(Operator operator, PageRequest page) {
		List<District> rows = this.repository.page(operator, page.afterIdentifier(), page.limit() + 1);
		return Page.of(rows, page.limit(), (district) -> district.id().toString());
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	District find(Operator operator, String code) {
		return this.repository.find(operator, code).orElseThrow(Refusal::notFound);
	}

}
