// Ends the query of somebody's that goes by this id.
SHOW TRANSACTIONS YIELD transactionId AS running, metaData
WHERE metaData.question = $question
TERMINATE TRANSACTIONS running YIELD transactionId
RETURN transactionId
