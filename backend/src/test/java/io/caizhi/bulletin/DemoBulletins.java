package io.caizhi.bulletin;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.caizhi.bulletin.BulletinRuleRepository.Versioned;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's bulletins: one on every published inventory, drafted, published and signed
 * for as people would.
 */
@Component
@Profile("demo")
public class DemoBulletins {

	/** Invented, as all persons of the demo are. */
	private static final List<String> SIGNERS = List.of("林晓", "周敏", "陈立", "吴珂", "郑一鸣", "何雨");

	private final Bulletins bulletins;

	private final BulletinRepository repository;

	private final BulletinRuleBook rules;

	private final Clock clock;

	DemoBulletins(Bulletins bulletins, BulletinRepository repository, BulletinRuleBook rules, Clock clock) {
		this.bulletins = bulletins;
		this.repository = repository;
		this.rules = rules;
		this.clock = clock;
	}

	/** Drafts and publishes the bulletin on an inventory; a published one stays. */
	public void publish(Member office, InventoryId inventory) {
		Bulletin known = known(office, (one) -> one.inventory().equals(inventory))
			.orElseGet(() -> this.bulletins.draft(office, inventory));
		if (known.state() == BulletinState.DRAFT) {
			allowOrdinaryWords(office, known);
			this.bulletins.publish(office, known.id(), new ExpectedVersion(known.version()));
		}
	}

	/** Signs the month's bulletin for some units, by their codes. */
	public void acknowledge(Member office, Map<String, Member> officials, YearMonth month, Predicate<String> which) {
		Bulletin bulletin = known(office, (one) -> one.month().equals(month)).orElseThrow();
		List<String> units = List.copyOf(officials.keySet());
		units.stream()
			.filter(which)
			.forEach((unit) -> this.bulletins.acknowledge(officials.get(unit), bulletin.id(),
					SIGNERS.get(units.indexOf(unit) % SIGNERS.size())));
	}

	/** Invented names may be words; the office says which are. */
	private void allowOrdinaryWords(Member office, Bulletin draft) {
		List<String> names = this.bulletins.findings(office, draft)
			.stream()
			.filter((finding) -> finding.kind() == Finding.Kind.NAME)
			.map(Finding::text)
			.distinct()
			.toList();
		if (names.isEmpty()) {
			return;
		}
		Versioned inForce = this.rules.of(office);
		BulletinRules now = inForce.rules();
		List<String> words = new ArrayList<>(now.ordinaryWords());
		words.addAll(names);
		this.rules.write(office,
				new BulletinRules(now.praiseTop(), now.praiseAhead(), now.urgeBehind(), now.linesPerUnit(),
						now.figures(), now.places(), now.errata(), now.acknowledgeDays(), now.programmeTitles(), words),
				new ExpectedVersion(inForce.version()));
	}

	private Optional<Bulletin> known(Member office, Predicate<Bulletin> which) {
		return this.repository.all(office.tenant(), ChinaTime.day(this.clock.instant()).getYear(), true)
			.stream()
			.filter(which)
			.findFirst();
	}

}
