package io.caizhi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.caizhi.kernel.Deadlock;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;
import jakarta.servlet.http.HttpServletRequest;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a submission count once. First a claim on its key is committed; then the work and
 * the answer are committed together, provided the claim still holds. A crash leaves
 * either nothing but the claim, which another attempt may take over after a minute, or
 * both work and answer. What was refused gives its claim up.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdempotencyAspect {

	static final String HEADER = "Idempotency-Key";

	private static final Logger log = LoggerFactory.getLogger(IdempotencyAspect.class);

	private static final String ANSWER = "idempotency.answer";

	private static final Pattern KEY = Pattern.compile("[!-~]{8,100}");

	/** A claim given up between two looks is claimed anew; more often it is not ours. */
	private static final int LOOKS = 3;

	private final IdempotencyRepository repository;

	private final FieldCipher cipher;

	private final BlindIndex fingerprints;

	private final TransactionTemplate transactions;

	private final JsonMapper json;

	IdempotencyAspect(IdempotencyRepository repository, FieldCipher cipher, BlindIndex fingerprints,
			PlatformTransactionManager transactionManager, JsonMapper json) {
		this.repository = repository;
		this.cipher = cipher;
		this.fingerprints = fingerprints;
		this.transactions = new TransactionTemplate(transactionManager);
		this.json = json;
	}

	@Around("@annotation(io.caizhi.kernel.Idempotent)")
	Object once(ProceedingJoinPoint method) {
		Submission submission = submission(request(), method.getArgs());
		String claim = UUID.randomUUID().toString();
		for (int look = 0; look < LOOKS; look++) {
			if (this.repository.claim(submission.tenant(), submission, claim)) {
				return work(submission, claim, method);
			}
			Optional<IdempotencyRepository.Attempt> known = this.repository.find(submission.tenant(), submission);
			if (known.isPresent()) {
				return again(submission, known.get(), claim, method);
			}
		}
		throw inProgress();
	}

	private Object again(Submission submission, IdempotencyRepository.Attempt known, String claim,
			ProceedingJoinPoint method) {
		if (!MessageDigest.isEqual(known.digest(), submission.digest())) {
			throw new BadRequest(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
		}
		if (known.answer() != null) {
			return this.json
				.readValue(this.cipher.open(submission.tenant(), ANSWER, known.answer()), SubmissionAnswer.class)
				.replayed();
		}
		if (this.repository.takeOver(submission.tenant(), submission, known.claim(), claim)) {
			return work(submission, claim, method);
		}
		throw inProgress();
	}

	/**
	 * A deadlock has undone everything, so the whole work is done again; use cases inside
	 * must not try that themselves.
	 */
	private ResponseEntity<?> work(Submission submission, String claim, ProceedingJoinPoint method) {
		for (int attempt = 1;; attempt++) {
			try {
				return attempt(submission, claim, method);
			}
			catch (RuntimeException | Error ex) {
				if (attempt < Deadlock.ATTEMPTS && Deadlock.isBehind(ex)) {
					log.info("Deadlock, attempt {} of {}", attempt, Deadlock.ATTEMPTS);
					Deadlock.stepAside(attempt);
					continue;
				}
				release(submission, claim);
				throw ex;
			}
		}
	}

	private ResponseEntity<?> attempt(Submission submission, String claim, ProceedingJoinPoint method) {
		ResponseEntity<?> response = Objects.requireNonNull(this.transactions.execute((transaction) -> {
			ResponseEntity<?> result = proceed(method);
			if (result.getStatusCode().isError()) {
				transaction.setRollbackOnly();
				return result;
			}
			SubmissionAnswer answer = SubmissionAnswer.of(result, this.json);
			byte[] sealed = this.cipher.seal(submission.tenant(), ANSWER, this.json.writeValueAsString(answer));
			if (!this.repository.answer(submission.tenant(), submission, claim, answer.status(), sealed)) {
				// taken over meanwhile: this work must not count beside the other
				throw inProgress();
			}
			return answer.given(result.getHeaders());
		}));
		if (response.getStatusCode().isError()) {
			release(submission, claim);
		}
		return response;
	}

	private static ResponseEntity<?> proceed(ProceedingJoinPoint method) {
		try {
			return (ResponseEntity<?>) method.proceed();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new UndeclaredThrowableException(ex);
		}
	}

	/** A claim that cannot be given up now is taken over later. */
	private void release(Submission submission, String claim) {
		try {
			this.repository.release(submission.tenant(), submission, claim);
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("A claim stays for {} s: {}", IdempotencyRepository.CLAIM_SECONDS, ex.getClass().getSimpleName());
		}
	}

	private Submission submission(HttpServletRequest request, Object[] arguments) {
		String key = request.getHeader(HEADER);
		if (key == null || !KEY.matcher(key).matches()) {
			throw new BadRequest(HttpStatus.BAD_REQUEST, "idempotency-key-required");
		}
		Sender sender = Sender.among(arguments);
		Subject person = sender.person();
		String operation = request.getMethod() + " "
				+ request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return new Submission(sender.tenant(),
				this.fingerprints.fingerprint(sender.tenant(), "idempotency.caller",
						person.issuer() + "\n" + person.id()),
				operation, key,
				this.fingerprints.fingerprint(sender.tenant(), "idempotency.request", content(request)));
	}

	private static String content(HttpServletRequest request) {
		try {
			return request.getMethod() + "\n" + request.getRequestURI() + "\n"
					+ Objects.requireNonNullElse(request.getQueryString(), "") + "\n"
					+ HexFormat.of().formatHex(LimitedBody.digest(request));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpServletRequest request() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			return attributes.getRequest();
		}
		throw new IllegalStateException("An @Idempotent method answers requests only");
	}

	private static BadRequest inProgress() {
		return new BadRequest(HttpStatus.CONFLICT, "submission-in-progress").retryAfter(1);
	}

	/** Who submits, and where. */
	private record Sender(TenantId tenant, Subject person) {

		static Sender among(Object[] arguments) {
			for (Object argument : arguments) {
				if (argument instanceof Member member) {
					return new Sender(member.tenant(), member.subject());
				}
				if (argument instanceof Operator operator) {
					return new Sender(Submission.NOWHERE, operator.subject());
				}
			}
			throw new IllegalStateException("An @Idempotent method needs a Member or an Operator as parameter");
		}

	}

}
