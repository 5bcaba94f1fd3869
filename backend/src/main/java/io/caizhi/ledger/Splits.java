package io.caizhi.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.EntryView.OfUnit;
import io.caizhi.ledger.SplitView.Decided;
import io.caizhi.ledger.SplitView.DecidedShare;
import io.caizhi.ledger.SplitView.Part;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what of split cases: the office all, a unit those of its entries, in which it
 * sees these alone.
 */
@Service
@Transactional(readOnly = true)
class Splits {

	private final SplitRepository repository;

	private final Kinds kinds;

	private final Units units;

	private final DistrictScopes scopes;

	Splits(SplitRepository repository, Kinds kinds, Units units, DistrictScopes scopes) {
		this.repository = repository;
		this.kinds = kinds;
		this.units = units;
		this.scopes = scopes;
	}

	Page<SplitView> page(Member member, SplitState state, PageRequest page) {
		member.require(Role.OFFICE, Role.OFFICIAL);
		List<SplitCase> found = member.is(Role.OFFICE) ? this.repository.page(member.districtScope(), state, page)
				: this.repository.page(member.tenant(), state, page);
		Page<SplitCase> cases = Page.of(found, page.limit(), (one) -> one.id().toString());
		Map<SplitId, List<SplitRepository.Member>> members = this.repository.members(this.scopes.inPart(member),
				cases.items().stream().map(SplitCase::id).toList());
		Map<TenantId, Unit> named = named(member);
		return cases.map((one) -> view(member, one, members.getOrDefault(one.id(), List.of()), named));
	}

	/**
	 * @throws Refusal not found
	 */
	SplitView.InFull find(Member member, SplitId id) {
		member.require(Role.OFFICE, Role.OFFICIAL);
		DistrictScope scope = this.scopes.inPart(member);
		SplitCase found = this.repository.find(scope, id).orElseThrow(Refusal::notFound);
		List<SplitRepository.Member> members = this.repository.members(scope, List.of(id)).getOrDefault(id, List.of());
		SplitView view = view(member, found, members, named(member));
		if (view.entries().isEmpty() && !member.is(Role.OFFICE)) {
			throw Refusal.notFound();
		}
		return new SplitView.InFull(view, member.is(Role.OFFICE) ? decided(scope, id, members) : List.of());
	}

	private List<Decided> decided(DistrictScope scope, SplitId id, List<SplitRepository.Member> members) {
		return this.repository.decisions(scope, id)
			.stream()
			.map((decision) -> new Decided(decision.decidedAt(), decision.reason(),
					members.stream()
						.flatMap((one) -> Optional.ofNullable(decision.shares().get(one.entry()))
							.map((share) -> new DecidedShare(one.entry(), share))
							.stream())
						.toList()))
			.toList();
	}

	private SplitView view(Member member, SplitCase one, List<SplitRepository.Member> members,
			Map<TenantId, Unit> named) {
		boolean office = member.is(Role.OFFICE);
		Map<Integer, EntryKind> versions = new HashMap<>();
		EntryMasking masking = new EntryMasking(true);
		List<Part> parts = members.stream()
			.filter((part) -> office || part.unit().equals(member.tenant()))
			.map((part) -> new Part(part.entry(), OfUnit.of(Objects.requireNonNull(named.get(part.unit()))),
					masking
						.title(versions.computeIfAbsent(part.kindVersion(),
								(version) -> this.kinds.version(member.district(), one.kind(), version)), part.values())
						.orElse(null),
					part.dated(), part.claimedAt(), part.share()))
			.toList();
		return new SplitView(one.id(), one.kind(), one.year(), one.state(), one.openedAt(), parts, one.version(),
				(office && members.size() > 1) ? List.of("decide") : List.of());
	}

	private Map<TenantId, Unit> named(Member member) {
		return this.units.all(this.scopes.inPart(member))
			.stream()
			.collect(Collectors.toMap(Unit::id, Function.identity()));
	}

}
