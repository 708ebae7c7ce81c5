/**
 * Three of certpost's functions written as tutorials do: typed handlers, the SDK's defaults, Jackson databind, the
 * enhanced client with beans. Only the benchmarks use it.
 */
package certpost.peer;
