package io.caizhi.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.handover.Handover.Where;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Colleague;
import io.caizhi.tenancy.Colleagues;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TenantNames;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which hand-overs exist for a member: to an official those of the own unit, to the
 * office all of its district.
 */
@Component
class VisibleHandovers {

	private final HandoverRepository repository;

	private final Colleagues colleagues;

	private final Units units;

	private final TenantNames names;

	VisibleHandovers(HandoverRepository repository, Colleagues colleagues, Units units, TenantNames names) {
		this.repository = repository;
		this.colleagues = colleagues;
		this.units = units;
		this.names = names;
	}

	/** Those begun in a year, and those that wait. */
	List<Handover> ofYear(Member member, int year) {
		member.require(Role.OFFICIAL, Role.OFFICE);
		Instant first = LocalDate.of(year, 1, 1).atStartOfDay(ChinaTime.ZONE).toInstant();
		Instant next = LocalDate.of(year + 1, 1, 1).atStartOfDay(ChinaTime.ZONE).toInstant();
		return member.is(Role.OFFICE) ? this.repository.ofYear(member.districtScope(), first, next)
				: this.repository.ofYear(member.tenant(), first, next);
	}

	/**
	 * @throws Refusal not found
	 */
	Handover find(Member member, HandoverId id) {
		member.require(Role.OFFICIAL, Role.OFFICE);
		return (member.is(Role.OFFICE) ? this.repository.find(member.districtScope(), id)
				: this.repository.find(member.tenant(), id))
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * Holds it until the transaction ends.
	 * @throws Refusal not found; stale
	 */
	Handover lock(Member member, HandoverId id, ExpectedVersion seen) {
		TenantId tenant = find(member, id).where().id();
		Handover handover = this.repository.lock(tenant, id).orElseThrow(Refusal::notFound);
		seen.require(handover.version());
		return handover;
	}

	/**
	 * The tenant that a member may begin a hand-over in.
	 * @param unit code of a unit of the office's district; absent for the own tenant
	 * @throws Refusal not found, without such a unit
	 */
	Where where(Member member, @Nullable String unit) {
		member.require(Role.OFFICIAL, Role.OFFICE);
		if (unit == null) {
			return new Where(member.tenant(), "", this.names.of(member));
		}
		if (!member.is(Role.OFFICE)) {
			throw Refusal.notFound();
		}
		Unit found = this.units.find(member.districtScope(), unit);
		return new Where(found.id(), found.code(), found.name());
	}

	/** Those whose work it can be, and those who left. */
	List<Colleague> colleagues(Member member, TenantId tenant) {
		return this.colleagues.of(tenant, role(member, tenant));
	}

	/** Whether who leaves has left: no place of theirs is left in the tenant. */
	boolean gone(Member member, Handover handover) {
		return colleagues(member, handover.where().id()).stream()
			.noneMatch((one) -> one.active() && one.id().equals(handover.leaver().place()));
	}

	/**
	 * What the member is called, in the role in which they act here.
	 * @throws Refusal not found, when they have lost it meanwhile
	 */
	String name(Member member) {
		return this.colleagues.find(member.tenant(), role(member, member.tenant()), member.subject())
			.map(Colleague::name)
			.orElseThrow(Refusal::notFound);
	}

	/** In which role people of a tenant hand their work over. */
	static Role role(Member member, TenantId tenant) {
		return tenant.equals(member.district().asTenant()) ? Role.OFFICE : Role.OFFICIAL;
	}

}
