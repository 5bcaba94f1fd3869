package io.caizhi.hiring;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.kernel.Deadlock;
import org.junit.jupiter.api.Test;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetriedTransactionTest {

	private final Transactions transactions = new Transactions();

	private final RetriedTransaction retried = new RetriedTransaction(this.transactions);

	private final AtomicInteger attempts = new AtomicInteger();

	@Test
	void aDeadlockBeginsTheWholeTransactionAnew() {
		assertThat(this.retried.run(() -> failing("40001", 2))).isEqualTo(3);

		assertThat(this.transactions.begun).isEqualTo(3);
		assertThat(this.transactions.committed).isOne();
	}

	@Test
	void notForEver() {
		assertThatExceptionOfType(CannotAcquireLockException.class)
			.isThrownBy(() -> this.retried.run(() -> failing("40001", Integer.MAX_VALUE)));

		assertThat(this.transactions.begun).isEqualTo(Deadlock.ATTEMPTS);
		assertThat(this.transactions.committed).isZero();
	}

	@Test
	void whoWaitedTooLongIsToldSo() {
		assertThatExceptionOfType(CannotAcquireLockException.class)
			.isThrownBy(() -> this.retried.run(() -> failing("HY000", 1)));

		assertThat(this.transactions.begun).isOne();
	}

	@Test
	void insideAnotherTransactionThatOneBeginsAnew() {
		assertThatExceptionOfType(CannotAcquireLockException.class)
			.isThrownBy(() -> new TransactionTemplate(this.transactions)
				.execute((status) -> this.retried.run(() -> failing("40001", 1))));

		assertThat(this.transactions.begun).isOne();
	}

	private int failing(String state, int times) {
		int attempt = this.attempts.incrementAndGet();
		if (attempt <= times) {
			throw new CannotAcquireLockException("lost", new SQLException("lost", state));
		}
		return attempt;
	}

	private static final class Transactions extends AbstractPlatformTransactionManager {

		private int begun;

		private int committed;

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			this.begun++;
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			this.committed++;
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

	}

}
