package io.caizhi.notification;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Work that waits where a test says so. */
final class Told implements WaitingWork {

	private final Map<TenantId, List<Waiting>> waiting = new ConcurrentHashMap<>();

	@Override
	public List<Waiting> of(Member member) {
		return this.waiting.getOrDefault(member.tenant(), List.of());
	}

	void returnsToVerify(TenantId tenant, int count, int overdue) {
		put(tenant, Waiting.of("RETURNS_TO_VERIFY", count, overdue));
	}

	void returnToSubmit(TenantId tenant, YearMonth month, Instant due) {
		put(tenant, Waiting.inMonth("RETURN_TO_SUBMIT", 1, month).by(due, 2));
	}

	/** Work of a kind that nobody knows, as a mistake would tell of. */
	void nonsense(TenantId tenant) {
		put(tenant, Waiting.of("NO_SUCH_KIND", 1, 0));
	}

	void nothing(TenantId tenant) {
		this.waiting.remove(tenant);
	}

	private void put(TenantId tenant, Waiting one) {
		this.waiting.computeIfAbsent(tenant, (absent) -> new ArrayList<>()).add(one);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Here {

		@Bean
		Told told() {
			return new Told();
		}

	}

}
