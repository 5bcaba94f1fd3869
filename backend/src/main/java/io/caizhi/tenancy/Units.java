package io.caizhi.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of a district. What is one question needs no transaction of its own, which
 * would take longer than the answer.
 */
@Service
public class Units {

	private final UnitRepository repository;

	private final DoorRepository aliases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Units(UnitRepository repository, DoorRepository aliases, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.aliases = aliases;
		this.events = events;
		this.clock = clock;
	}

	/** All units of the district, by category and code, suspended ones too. */
	public List<Unit> all(DistrictScope scope) {
		return this.repository.all(scope, today());
	}

	/** The units that had begun by that day, in the category they had on it. */
	public List<Unit> all(DistrictScope scope, LocalDate day) {
		return this.repository.all(scope, day);
	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, when the district has no such unit
	 */
	public Unit find(DistrictScope scope, String code) {
		return this.repository.find(scope, code, today()).orElseThrow(Refusal::notFound);
	}

	/**
	 * Makes a unit; Keycloak follows after commit.
	 * @param validFrom the day from which the category holds, today unless given
	 * @throws Refusal conflict {@code unit.code-taken}; invalid
	 */
	@Transactional
	Unit create(Member office, TenantCode code, String name, UnitCategory category, @Nullable LocalDate validFrom) {
		office.require(Role.OFFICE);
		DistrictId district = office.district();
		LocalDate from = (validFrom != null) ? validFrom : today();
		CategoryHistory categories = CategoryHistory.beginning(category, from, today());
		TenantCode districtCode = new TenantCode(this.aliases.alias(district.asTenant()));
		String alias = districtCode.aliasOf(code);
		TenantId id = TenantId.next();
		try {
			this.repository.insert(id, district, code, alias, name.strip(), this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("unit.code-taken");
		}
		this.repository.insertCategory(id, district, categories.entries().getFirst());
		this.events.publishEvent(new UnitCreated(id, district, office.subject(), code.value(), category, from));
		this.events.publishEvent(new TenantMoved(alias));
		return find(office.districtScope(), code.value());
	}

	/**
	 * @throws Refusal not found; stale
	 */
	@Transactional
	Unit rename(Member office, String code, String name, ExpectedVersion seen) {
		Unit unit = toChange(office, code, seen);
		this.repository.rename(unit.id(), name.strip(), unit.version());
		this.events
			.publishEvent(new UnitRenamed(unit.id(), office.district(), office.subject(), unit.name(), name.strip()));
		return changed(office, unit);
	}

	/**
	 * Gives the unit another category from a day on; what held before that day stays.
	 * @throws Refusal not found; stale; invalid, as {@link CategoryHistory#change}
	 */
	@Transactional
	Unit changeCategory(Member office, String code, UnitCategory category, LocalDate from, ExpectedVersion seen) {
		Unit unit = toChange(office, code, seen);
		CategoryHistory before = this.repository.categories(unit.id());
		CategoryHistory after = before.change(category, from, today());
		this.repository.changeCategories(unit.id(), office.district(), before, after, unit.version());
		this.events.publishEvent(new UnitCategoryChanged(unit.id(), office.district(), office.subject(),
				before.entries().getLast().category(), category, from));
		return changed(office, unit);
	}

	/**
	 * Closes the unit to everybody for the time being.
	 * @throws Refusal not found; stale; conflict {@code unit.not-active}
	 */
	@Transactional
	Unit suspend(Member office, String code, ExpectedVersion seen) {
		return changeStatus(office, code, seen, TenantStatus.ACTIVE, TenantStatus.SUSPENDED, "unit.not-active");
	}

	/**
	 * Opens a suspended unit again.
	 * @throws Refusal not found; stale; conflict {@code unit.not-suspended}
	 */
	@Transactional
	Unit reopen(Member office, String code, ExpectedVersion seen) {
		return changeStatus(office, code, seen, TenantStatus.SUSPENDED, TenantStatus.ACTIVE, "unit.not-suspended");
	}

	private Unit changeStatus(Member office, String code, ExpectedVersion seen, TenantStatus from, TenantStatus to,
			String otherwise) {
		Unit unit = toChange(office, code, seen);
		if (unit.status() != from) {
			throw Refusal.conflict(otherwise);
		}
		this.repository.changeStatus(unit.id(), to, unit.version());
		this.events.publishEvent(
				new UnitClosedOrOpened(unit.id(), office.district(), office.subject(), to == TenantStatus.ACTIVE));
		return changed(office, unit);
	}

	private Unit toChange(Member office, String code, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Unit unit = find(office.districtScope(), code);
		seen.require(unit.version());
		return unit;
	}

	private Unit changed(Member office, Unit unit) {
		this.events.publishEvent(new TenantMoved(unit.alias()));
		return find(office.districtScope(), unit.code());
	}

	private LocalDate today() {
		return ChinaTime.day(this.clock.instant());
	}

}
