package io.caizhi.ledger.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictCreated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of product §6, which every district has from its first day: a new one by the
 * transaction that makes it, an older one after the start of a release that brings a
 * kind, or more of one, such as metrics. What the office made of them since stays.
 */
@Component
public class StandardKinds {

	private static final Logger log = LoggerFactory.getLogger(StandardKinds.class);

	private static final List<Standard> ALL = read();

	/** Stands as the reason of versions that nobody stands behind. */
	private static final String REASON = "随系统版本更新";

	private final KindRepository repository;

	private final Clock clock;

	StandardKinds(KindRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/** A kind as the release brings it. */
	record Standard(KindCode code, KindForm content) {

		EntryKind first() {
			return new EntryKind(this.code, 1, this.content);
		}

	}

	static List<Standard> all() {
		return ALL;
	}

	/** Gives a district those that it lacks. */
	@Transactional
	public void give(DistrictId district) {
		ALL.stream()
			.filter((standard) -> this.repository.find(district.asTenant(), standard.code()).isEmpty())
			.forEach((standard) -> give(district, standard));
	}

	@EventListener
	@Transactional
	void follow(DistrictCreated created) {
		give(created.district());
	}

	@Transactional
	@Scheduled(fixedDelayString = "${caizhi.ledger.kinds.interval:PT1H}")
	void catchUp() {
		ALL.forEach((standard) -> {
			this.repository.lacking(standard.code()).forEach((district) -> give(district, standard));
			this.repository.unrevised(standard.code()).forEach((old) -> renew(old, standard));
		});
	}

	/**
	 * A release brings what it has once: a node of an older release finds its own among
	 * the versions, and does not bring that again.
	 */
	private void renew(KindRepository.Unrevised old, Standard standard) {
		TenantId district = old.district().asTenant();
		EntryKind newest = old.newest();
		for (int version = newest.version(); version > 0; version--) {
			if (this.repository.version(district, standard.code(), version)
				.filter((one) -> one.content().equals(standard.content()))
				.isPresent()) {
				return;
			}
		}
		Set<KindCode> known = this.repository.all(district).stream().map(EntryKind::code).collect(Collectors.toSet());
		List<Fault> faults = KindRules.faults(standard.content(), known, newest, "");
		if (!faults.isEmpty()) {
			log.warn("Kind {} of district {} stays as it is: {}", standard.code(), old.district(), faults);
			return;
		}
		try {
			this.repository.revise(district, new EntryKind(standard.code(), newest.version() + 1, standard.content()),
					REASON, this.clock.instant(), null);
		}
		catch (Refusal stale) {
			log.info("Kind {} of district {} was revised meanwhile", standard.code(), old.district());
		}
	}

	private void give(DistrictId district, Standard standard) {
		try {
			this.repository.add(district.asTenant(), standard.first(), this.clock.instant(), null);
		}
		catch (DuplicateKeyException ex) {
			// another node was first, or the office itself: what is there stays
		}
	}

	private static List<Standard> read() {
		try (InputStream text = new ClassPathResource("ledger/standard-kinds.json").getInputStream()) {
			return List.of(JsonMapper.shared().readValue(text, Standard[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
